import { failureWords } from './failure.ts';
import { hasSettled, isWatched, type TaskRecord } from './record.ts';
import type { StageCounts } from './stage.ts';
import type { Standing } from './standing.ts';
import { faceOf } from './task-face.ts';

/** How tasks that belong together stand, the most frequent first: "10 completed, 1 not found". */
export function lookupWords(records: readonly TaskRecord[], standing: Standing): string {
  return inWords(countWords(records, standing));
}

/**
 * The same from how many are at which stage; of those that rest without an end, as many as are known are told by what became of them.
 */
export function stageWords(members: StageCounts, resting: readonly TaskRecord[], standing: Standing): string {
  const { completed, errored, cancelled, watched } = members;
  const unknown = Math.max(0, members.resting - resting.length);
  const counts = new Map(Object.entries({ completed, errored, cancelled, 'under way': watched, unfinished: unknown }));
  for (const [word, count] of countWords(resting, standing)) counts.set(word, (counts.get(word) ?? 0) + count);
  return inWords(counts);
}

function countWords(records: readonly TaskRecord[], standing: Standing): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const word = wordOf(record, standing);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** One that a person stopped is told as that, whatever it was when it was stopped. */
function wordOf(record: TaskRecord, standing: Standing): string {
  if (isStopped(record)) return failureWords.stopped.title.toLowerCase();
  if (isWatched(record) && hasSettled(record)) return 'checking again';
  return faceOf(record, standing).word.replace('…', '').toLowerCase();
}

/** Whether a person ended the watching of it before it came to its end. */
export function isStopped(record: TaskRecord): boolean {
  return record.failure?.kind === 'stopped' && !hasSettled(record);
}

function inWords(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([word, count]) => `${count.toLocaleString('en-GB')} ${word}`)
    .join(', ');
}
