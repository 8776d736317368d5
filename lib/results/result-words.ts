import { t } from '../i18n.ts';
import type { AnswerRecord } from '../record.ts';

/** What a person reads above, or in place of, a result. `null` where the result speaks for itself. */
export function resultSentence({ status, summary }: Pick<AnswerRecord, 'status' | 'summary'>): string | null {
  switch (status) {
    case 'COMPLETED':
      return summary.shape === 'nothing' ? t('summary.nothing') : null;
    case 'PROCESSING':
      return t('result.processing');
    case 'ERRORED':
      return t('result.errored');
    case 'CANCELLED':
      return t('result.cancelled');
    case null:
      return t('result.no_status');
    default:
      return t('result.unknown_status', { status: status.slice(0, 100) });
  }
}
