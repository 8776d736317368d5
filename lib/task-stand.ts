import type { FailureKind } from './failure.ts';
import { keyPart, type MessageKey } from './i18n.ts';
import { holdUntil } from './limiter.ts';
import { isOnlyMember, isStopped, type TaskRecord } from './record.ts';
import { type Obstacle, obstacleOf, type Standing } from './standing.ts';

/** The mark beside a task's word. */
export type Mark = 'working' | 'done' | 'errored' | 'cancelled' | 'unknown' | 'trouble' | 'waiting' | 'stopped';

export type Tone = 'busy' | 'good' | 'bad' | 'warn' | 'quiet';

/** What is said of how a task stands: a text of the catalogue. */
export type StandKey = Extract<MessageKey, `task.${string}` | `failure.${string}.title`> & PlainKey;

type PlainKey = Exclude<MessageKey, 'task.batch'>;

/** How a task stands, in no language yet. `received` in place of `key`: a status that Openmart does not document. */
export type Stand = { mark: Mark; tone: Tone } & ({ key: StandKey } | { key: null; received: string });

// A map, since a status may be any text, such as the name of something that every object has.
const statuses: ReadonlyMap<string | null, Stand> = new Map<string | null, Stand>([
  ['PROCESSING', { key: 'task.processing', mark: 'working', tone: 'busy' }],
  ['COMPLETED', { key: 'task.completed', mark: 'done', tone: 'good' }],
  ['ERRORED', { key: 'task.errored', mark: 'errored', tone: 'bad' }],
  ['CANCELLED', { key: 'task.cancelled', mark: 'cancelled', tone: 'quiet' }],
  [null, { key: 'task.no_status', mark: 'unknown', tone: 'quiet' }],
]);

const waitingFailures: ReadonlySet<FailureKind> = new Set<Obstacle>(['no-key', 'bad-key', 'no-host-access']);

/** Whether what failed so waits, and goes on by itself once there is a key or access. */
export function isWaiting(kind: FailureKind): boolean {
  return waitingFailures.has(kind);
}

/** The text for what every task waits for. */
export function waitKey(obstacle: Obstacle): StandKey {
  return `task.wait_${keyPart(obstacle)}`;
}

/** The text for a failure's name. */
export function titleKey(kind: FailureKind): StandKey {
  return `failure.${keyPart(kind)}.title`;
}

/** How a task that is no batch stands. Without `now`, in epoch milliseconds, nothing is said of a pause that Openmart asked for. */
export function standOf(record: TaskRecord, standing: Standing, now?: number): Stand {
  const { answer, failure, dueAt } = record;
  // What was heard last may no longer be so, and nobody asks.
  if (isStopped(record)) {
    // Openmart listed it as done, or with all others of a batch that was over. One that was asked for by itself too may still be processing.
    const isLeftThere = isOnlyMember(record) && !answer;
    return { key: isLeftThere ? 'task.not_fetched' : 'task.stopped', mark: 'stopped', tone: 'quiet' };
  }
  if (answer) {
    return statuses.get(answer.status) ?? { key: null, received: answer.status ?? '', mark: 'unknown', tone: 'quiet' };
  }
  const obstacle = obstacleOf(standing);
  if (obstacle && dueAt !== null && (!failure || isWaiting(failure.kind)))
    return { key: waitKey(obstacle), mark: 'waiting', tone: 'warn' };
  // What waited for a key or for access goes on by itself: once there is one, an old refusal is no news.
  if (!failure || isWaiting(failure.kind)) {
    if (dueAt === null) return { key: 'task.not_checked', mark: 'stopped', tone: 'quiet' };
    return now !== undefined && holdUntil(standing.heldUntil, now) > now
      ? { key: 'task.waiting', mark: 'waiting', tone: 'quiet' }
      : { key: 'task.checking', mark: 'working', tone: 'busy' };
  }
  return { key: titleKey(failure.kind), mark: 'trouble', tone: 'warn' };
}
