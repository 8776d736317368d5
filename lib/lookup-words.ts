import { listed, type MessageKey, t } from './i18n.ts';
import { type BatchRecord, hasSettled, isStopped, isWatched, type TaskRecord } from './record.ts';
import type { StageCounts } from './stage.ts';
import type { Standing } from './standing.ts';
import { type StandKey, standOf } from './task-stand.ts';

/** What is counted: how tasks stand; with a word for why, or for a status that Openmart does not document. */
type Tally = { key: TallyKey } | { key: WordyKey; word: string };

type WordyKey = 'tally.failed' | 'tally.with_status';

type TallyKey = Exclude<Extract<MessageKey, `tally.${string}`>, WordyKey>;

/** How those are counted that stand so. Everything else failed, and the name of the failure says why. */
const tallyOfStand: Partial<Record<StandKey, TallyKey>> = {
  'task.processing': 'tally.processing',
  'task.completed': 'tally.completed',
  'task.errored': 'tally.errored',
  'task.cancelled': 'tally.cancelled',
  'task.no_status': 'tally.no_status',
  'task.not_checked': 'tally.unfinished',
  'task.checking': 'tally.checking',
  'task.waiting': 'tally.waiting',
  'task.wait_no_key': 'tally.waiting',
  'task.wait_bad_key': 'tally.waiting',
  'task.wait_no_host_access': 'tally.waiting',
  'failure.not_found.title': 'tally.not_found',
};

/** How tasks that belong together stand, the most frequent first: "10 completed, 1 not found". */
export function lookupWords(records: readonly TaskRecord[], standing: Standing): string {
  const tallies = new Tallies();
  for (const record of records) tallies.add(tallyOf(record, standing), 1);
  return tallies.words();
}

/**
 * The same from how many are at which stage; of those that rest without an end, as many as are known are told by what became of them.
 */
export function stageWords(members: StageCounts, resting: readonly TaskRecord[], standing: Standing): string {
  const tallies = new Tallies();
  tallies.add({ key: 'tally.completed' }, members.completed);
  tallies.add({ key: 'tally.errored' }, members.errored);
  tallies.add({ key: 'tally.cancelled' }, members.cancelled);
  tallies.add({ key: 'tally.under_way' }, members.watched);
  tallies.add({ key: 'tally.unfinished' }, Math.max(0, members.resting - resting.length));
  for (const record of resting) tallies.add(tallyOf(record, standing), 1);
  return tallies.words();
}

/** One that a person stopped is told as that, whatever it was when it was stopped. */
function tallyOf(record: TaskRecord, standing: Standing): Tally {
  if (isStopped(record)) return { key: 'tally.stopped' };
  if (isWatched(record) && hasSettled(record)) return { key: 'tally.checking_again' };
  if (record.batch) return { key: tallyOfBatch(record, record.batch) };
  const stand = standOf(record, standing);
  if (stand.key === null) return { key: 'tally.with_status', word: stand.received };
  const key = tallyOfStand[stand.key];
  return key ? { key } : { key: 'tally.failed', word: t(stand.key) };
}

function tallyOfBatch(record: TaskRecord, { endedAt }: BatchRecord): TallyKey {
  if (endedAt !== null) return 'tally.completed';
  return isWatched(record) ? 'tally.processing' : 'tally.unfinished';
}

class Tallies {
  readonly #counts = new Map<string, { tally: Tally; count: number }>();

  add(tally: Tally, count: number): void {
    const name = 'word' in tally ? `${tally.key} ${tally.word}` : tally.key;
    this.#counts.set(name, { tally, count: (this.#counts.get(name)?.count ?? 0) + count });
  }

  words(): string {
    const most = [...this.#counts.values()]
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count);
    return listed(
      most.map(({ tally, count }) =>
        'word' in tally ? t(tally.key, count, { word: tally.word }) : t(tally.key, count),
      ),
    );
  }
}
