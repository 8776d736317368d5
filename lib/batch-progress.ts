import type { BatchRecord } from './record.ts';
import type { StageCounts } from './stage.ts';

/** How far tasks that belong together are: `settled` of `total` came to their end, `errored` of them with an error. */
export interface Progress {
  settled: number;
  errored: number;
  total: number;
}

/**
 * How far a batch is, by the counts that Openmart gave and by those of its tasks that are known. Either may be ahead of the other: cancelled
 * tasks are in no count, and tasks become known only after they were listed. One that ended is full.
 */
export function batchProgress({ counts, endedAt }: BatchRecord, members: StageCounts): Progress {
  const { total } = counts;
  const errored = Math.min(total, Math.max(counts.errored, members.errored));
  const settled = Math.min(total, Math.max(counts.completed + counts.errored, settledOf(members)));
  return { settled: endedAt === null ? settled : total, errored, total };
}

/** How far ids are that were looked up together. */
export function lookupProgress(members: StageCounts, size: number): Progress {
  return { settled: Math.min(size, settledOf(members)), errored: members.errored, total: size };
}

function settledOf({ completed, errored, cancelled }: StageCounts): number {
  return completed + errored + cancelled;
}

/** How many of tasks are known at all. */
export function knownOf({ watched, resting, ...settled }: StageCounts): number {
  return watched + resting + settled.completed + settled.errored + settled.cancelled;
}

/** Progress in words: "60 of 100, 2 errored". */
export function progressWords({ settled, errored, total }: Progress): string {
  const far = `${number(settled)} of ${number(total)}`;
  return errored > 0 ? `${far}, ${number(errored)} errored` : far;
}

/** Progress in whole sentences. */
export function progressSentence({ settled, errored, total }: Progress): string {
  const [subject, verb] = total === 1 ? ['task', 'is'] : ['tasks', 'are'];
  const far = settled >= total && total > 1 ? `All ${number(total)}` : `${number(settled)} of ${number(total)}`;
  const withError = errored > 0 ? `, ${number(errored)} of them with an error` : '';
  const left = total - settled;
  return `${far} ${subject} ${verb} done${withError}.${left > 0 ? ` ${number(left)} still to come.` : ''}`;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
