import { listed, t } from './i18n.ts';
import { hasSettled, isStopped, type TaskRecord } from './record.ts';
import type { Standing } from './standing.ts';
import { faceOf, nameOf } from './task-face.ts';

/**
 * What became of tasks and batches between two readings of them, in one sentence: those that settled, or were stopped, and
 * those whose first answer was a failure.
 * Empty where nothing did.
 */
export function newsWords(before: readonly TaskRecord[], after: readonly TaskRecord[], standing: Standing): string {
  const known = new Map(before.map((record) => [record.key, record]));
  const news = after.filter((record) => {
    const earlier = known.get(record.key);
    return earlier !== undefined && isOutcome(record) && !isOutcome(earlier);
  });
  const [only] = news;
  if (!only) return '';
  if (news.length > 1) return t(`news.${kindOf(news)}`, { count: news.length });
  const { word, detail } = faceOf(only, standing);
  return t('list.about', { what: nameOf(only), words: detail ? listed([word, detail]) : word });
}

function kindOf(news: readonly TaskRecord[]): 'tasks' | 'batches' | 'both' {
  const batches = news.filter(({ batch }) => batch !== null).length;
  if (batches === 0) return 'tasks';
  return batches === news.length ? 'batches' : 'both';
}

/** A batch that could not be asked for goes on, so that only its end is one, whoever brought it about. */
function isOutcome(record: TaskRecord): boolean {
  if (hasSettled(record) || isStopped(record)) return true;
  return record.answer === null && record.batch === null && record.failure !== null;
}
