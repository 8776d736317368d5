import { batchProgress, progressWords } from './batch-progress.ts';
import { failureWords } from './failure.ts';
import { holdUntil } from './limiter.ts';
import type { BatchRecord, TaskRecord } from './record.ts';
import type { StageCounts } from './stage.ts';
import { type Obstacle, obstacleOf, type Standing } from './standing.ts';
import { summaryWords } from './summary.ts';
import { isSettled } from './task.ts';

/** The mark beside a task's word. */
export type Mark = 'working' | 'done' | 'errored' | 'cancelled' | 'unknown' | 'trouble' | 'waiting' | 'stopped';

export type Tone = 'busy' | 'good' | 'bad' | 'warn' | 'quiet';

/** How a task looks in a list. No colour stands without its word. */
export interface TaskFace {
  word: string;
  mark: Mark;
  tone: Tone;
  /** What was found, or what went wrong beside an answer received earlier; `null` where there is nothing to add. */
  detail: string | null;
}

// A map, since a status may be any text, such as the name of something that every object has.
const faces: ReadonlyMap<string | null, Omit<TaskFace, 'detail'>> = new Map(
  Object.entries({
    PROCESSING: { word: 'Processing', mark: 'working', tone: 'busy' },
    COMPLETED: { word: 'Completed', mark: 'done', tone: 'good' },
    ERRORED: { word: 'Errored', mark: 'errored', tone: 'bad' },
    CANCELLED: { word: 'Cancelled', mark: 'cancelled', tone: 'quiet' },
  } as const),
);

/** What a task waits for, in a word or two. */
export const waitWords: Readonly<Record<Obstacle, string>> = {
  'no-key': 'Waiting for a key',
  'bad-key': 'Waiting for a working key',
  'no-host-access': 'Waiting for access',
};

const waitingFailures: ReadonlySet<string> = new Set(Object.keys(waitWords));

/**
 * Decides the words, the mark and the colour for a task or a batch. Statuses that Openmart does not document are shown as received. Given
 * `now`, in epoch milliseconds, it also tells what waits until a pause that Openmart asked for is over.
 */
export function faceOf(record: TaskRecord, standing: Standing, now?: number): TaskFace {
  const { answer, batch } = record;
  if (batch) return faceOfBatch(record, batch, standing, noneKnown);
  if (!answer) return faceWithoutAnswer(record, standing, now);
  const face = faces.get(answer.status) ?? { word: answer.status ?? 'No status', mark: 'unknown', tone: 'quiet' };
  const found = isSettled(answer.status) || answer.summary.shape !== 'nothing' ? summaryWords(answer.summary) : null;
  const empty = answer.status !== 'COMPLETED' && answer.summary.shape === 'nothing';
  return { ...face, detail: troubleOf(record, standing) ?? (empty ? null : found) };
}

const noneKnown: StageCounts = { watched: 0, completed: 0, errored: 0, cancelled: 0, resting: 0 };

/** The same for a batch, with what is known of its tasks, which may be ahead of what Openmart counted. */
export function faceOfBatch(
  record: TaskRecord,
  batch: BatchRecord,
  standing: Standing,
  members: StageCounts,
): TaskFace {
  const progress = batchProgress(batch, members);
  const detail = `batch · ${troubleOf(record, standing) ?? progressWords(progress)}`;
  if (batch.endedAt === null) {
    return record.dueAt === null && record.failure?.kind === 'stopped'
      ? { word: failureWords.stopped.title, mark: 'stopped', tone: 'quiet', detail }
      : { word: 'Processing', mark: 'working', tone: 'busy', detail };
  }
  return progress.settled < progress.total
    ? { word: 'Done in part', mark: 'trouble', tone: 'warn', detail }
    : { word: 'Completed', mark: 'done', tone: 'good', detail };
}

function faceWithoutAnswer(record: TaskRecord, standing: Standing, now: number | undefined): TaskFace {
  const { failure } = record;
  const obstacle = obstacleOf(standing);
  if (obstacle && record.dueAt !== null && (!failure || waitingFailures.has(failure.kind))) {
    return { word: waitWords[obstacle], mark: 'waiting', tone: 'warn', detail: null };
  }
  // What waited for a key or for access goes on by itself: once there is one, an old refusal is no news.
  if (!failure || waitingFailures.has(failure.kind)) {
    if (record.dueAt === null) return { word: 'Not checked', mark: 'stopped', tone: 'quiet', detail: null };
    return now !== undefined && holdUntil(standing.heldUntil, now) > now
      ? { word: 'Waiting', mark: 'waiting', tone: 'quiet', detail: null }
      : { word: 'Checking…', mark: 'working', tone: 'busy', detail: null };
  }
  const { title } = failureWords[failure.kind];
  if (failure.kind === 'stopped') return { word: title, mark: 'stopped', tone: 'quiet', detail: null };
  return { word: title, mark: 'trouble', tone: 'warn', detail: null };
}

function troubleOf(record: TaskRecord, standing: Standing): string | null {
  const { failure } = record;
  const obstacle = obstacleOf(standing);
  if (obstacle && record.dueAt !== null) return waitWords[obstacle];
  if (!failure || failure.kind === 'stopped' || waitingFailures.has(failure.kind)) return null;
  return failureWords[failure.kind].title;
}

/** The failure to be told at the task itself: one that is told above all tasks, or that the person chose, is not. */
export function failureToTell({ failure, dueAt }: TaskRecord): TaskRecord['failure'] {
  if (!failure || failure.kind === 'stopped') return null;
  return waitingFailures.has(failure.kind) && dueAt !== null ? null : failure;
}

const noLonger = 'It is no longer checked by itself. Check again when you like.';

/** The next step of failures that are tried again by themselves, once they no longer are. */
const stepsAtRest: ReadonlyMap<string, string> = new Map([
  ['too-many-requests', noLonger],
  ['server-trouble', noLonger],
  ['unreachable', `Check your internet connection. ${noLonger}`],
  ['timed-out', noLonger],
  ['unexpected-answer', `Look at the text received. ${noLonger}`],
]);

/** What to do now about the task's failure; empty where it has none. */
export function nextStepOf({ failure, dueAt }: TaskRecord): string {
  if (!failure) return '';
  const { nextStep } = failureWords[failure.kind];
  return dueAt === null ? (stepsAtRest.get(failure.kind) ?? nextStep) : nextStep;
}

/** What a person calls the task or batch: the tracking id that its sender gave it, or else its id. */
export function nameOf(record: TaskRecord): string {
  return record.answer?.trackingId ?? record.id;
}

/** The title of a tab that shows a task. Tracking ids may name a person, and titles end up in the browser's history. */
export function tabTitle(record: TaskRecord, standing: Standing): string {
  return `${faceOf(record, standing).word} · ${record.id.slice(0, 8)}`;
}
