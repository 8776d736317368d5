import { listed, t } from './i18n.ts';
import type { BatchRecord } from './record.ts';
import type { StageCounts } from './stage.ts';

/** How far tasks that belong together are: `settled` of `total` came to their end, `errored` of them with an error. */
export interface Progress {
  settled: number;
  errored: number;
  total: number;
  /** Nothing more is to come, though some may have come to no end: they were stopped, failed, or grew too old. */
  isOver: boolean;
}

/**
 * How far a batch is, by the counts that Openmart gave and by those of its tasks that are known. Either may be ahead of the other: cancelled
 * tasks are in no count, and tasks become known only after they were listed. One that ended is full, but for those known to have no end.
 */
export function batchProgress({ counts, endedAt }: BatchRecord, members: StageCounts): Progress {
  const { total } = counts;
  const errored = Math.min(total, Math.max(counts.errored, members.errored));
  const settled = Math.min(total, Math.max(counts.completed + counts.errored, settledOf(members)));
  if (endedAt === null) return { settled, errored, total, isOver: false };
  return {
    settled: Math.max(0, total - members.resting - members.watched),
    errored,
    total,
    isOver: members.watched === 0,
  };
}

/** How far ids are that were looked up together. */
export function lookupProgress(members: StageCounts, size: number): Progress {
  const settled = Math.min(size, settledOf(members));
  return { settled, errored: members.errored, total: size, isOver: members.watched === 0 };
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
  return errored > 0 ? t('progress.far_errored', { settled, total, errored }) : t('progress.far', { settled, total });
}

/** The same of a batch that was stopped; what was not fetched takes the place of errors, as there is little room: "20 of 25, 5 not fetched". */
export function stoppedWords(progress: Progress, members: StageCounts): string {
  const unfetched = unfetchedOf(progress, members);
  if (unfetched <= 0) return progressWords(progress);
  return listed([progressWords({ ...progress, errored: 0 }), t('progress.not_fetched', unfetched)]);
}

/** How many tasks of a batch came to their end at Openmart and were not fetched from there. */
export function unfetchedOf({ settled }: Progress, members: StageCounts): number {
  return settled - settledOf(members);
}
