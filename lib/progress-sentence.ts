import { batchProgress, type Progress, unfetchedOf } from './batch-progress.ts';
import { sentences, t } from './i18n.ts';
import { type BatchRecord, isWatched, type TaskRecord } from './record.ts';
import type { StageCounts } from './stage.ts';

/** Progress in whole sentences. */
export function progressSentence(progress: Progress): string {
  const { settled, errored, total, isOver } = progress;
  const left = total - settled;
  if (isAll(progress) && !isOver)
    return errored > 0
      ? t('progress.fetching_errored', { count: total, errored })
      : t('progress.fetching', { count: total });
  if (left === 0) return farWords(progress);
  return sentences(farWords(progress), isOver ? t('progress.unfinished', left) : t('progress.to_come', left));
}

/** The progress of a batch; of one that rests without an end, what was not fetched, and how many tasks nobody waits for any more. */
export function batchSentence(record: TaskRecord, batch: BatchRecord, members: StageCounts): string {
  const progress = batchProgress(batch, members);
  if (isWatched(record) || batch.endedAt !== null) return progressSentence(progress);
  const unfetched = unfetchedOf(progress, members);
  const left = progress.total - progress.settled;
  const all = [farWords(progress)];
  if (unfetched > 0) all.push(t('progress.left_there', unfetched));
  if (left > 0) all.push(t('progress.unwatched', left));
  return all.reduce(sentences);
}

function isAll({ settled, total }: Progress): boolean {
  return settled >= total && total > 1;
}

function farWords(progress: Progress): string {
  const { settled, errored, total } = progress;
  return isAll(progress) ? allWords(total, errored) : someWords(settled, total, errored);
}

function allWords(total: number, errored: number): string {
  return errored > 0
    ? t('progress.all_done_errored', { count: total, errored })
    : t('progress.all_done', { count: total });
}

function someWords(settled: number, total: number, errored: number): string {
  return errored > 0
    ? t('progress.some_done_errored', total, { settled, errored })
    : t('progress.some_done', total, { settled });
}

/** That some failed so far and are asked for once more, in a sentence. */
export function triedAgainWords(count: number): string {
  return t('progress.tried_again', count);
}
