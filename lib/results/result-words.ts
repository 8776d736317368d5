import { sentences, t } from '../i18n.ts';
import type { AnswerRecord } from '../record.ts';

/**
 * What a person reads above, or in place of, a result. `null` where the result speaks for itself. Of a task that is not watched any more, what
 * was heard last may no longer be so.
 */
export function resultSentence(
  { status, summary }: Pick<AnswerRecord, 'status' | 'summary'>,
  isWatched: boolean,
): string | null {
  switch (status) {
    case 'COMPLETED':
      return summary.shape === 'nothing' ? t('summary.nothing') : null;
    case 'PROCESSING':
      return t(isWatched ? 'result.processing' : 'result.was_processing');
    case 'ERRORED':
      return t('result.errored');
    case 'CANCELLED':
      return t('result.cancelled');
    case null:
      return t('result.no_status');
    default: {
      const unknown = t('result.unknown_status', { status: status.slice(0, 100) });
      return isWatched ? sentences(unknown, t('result.checked_less')) : unknown;
    }
  }
}
