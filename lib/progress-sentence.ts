import type { Progress } from './batch-progress.ts';
import { sentences, t } from './i18n.ts';

/** Progress in whole sentences. */
export function progressSentence({ settled, errored, total, isOver }: Progress): string {
  const left = total - settled;
  const isAll = left <= 0 && total > 1;
  if (isAll && !isOver)
    return errored > 0
      ? t('progress.fetching_errored', { count: total, errored })
      : t('progress.fetching', { count: total });
  const far = isAll ? allWords(total, errored) : someWords(settled, total, errored);
  if (left === 0) return far;
  return sentences(far, isOver ? t('progress.unfinished', left) : t('progress.to_come', left));
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
