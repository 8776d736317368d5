import { type Progress, progressWords } from './batch-progress.ts';
import { type Entry, entryKey } from './entry.ts';
import { entryName, entryProgress, isUnderWay } from './entry-face.ts';
import { t } from './i18n.ts';
import { stageWords } from './lookup-words.ts';
import type { TaskRecord } from './record.ts';
import type { Standing } from './standing.ts';

/** How the work of many tasks goes on, in one sentence for those who can't see the bars. Empty where none is under way. */
export function bulkWords(entries: readonly Entry[]): string {
  const running = entries.filter(isUnderWay);
  const progress = running.map(entryProgress).filter((each) => each !== null);
  const [only] = running;
  if (!only || progress.length === 0) return '';
  const what = running.length === 1 ? entryName(only) : t('entry.several_under_way', { count: running.length });
  return t('list.about', { what, words: progressWords(progress.reduce(together)) });
}

/** What became of ids that were looked up together and came to their end between two readings, in one sentence; empty where none did. */
export function lookupNews(
  before: readonly Entry[],
  after: readonly Entry[],
  restingOf: (lookupId: string) => readonly TaskRecord[],
  standing: Standing,
): string {
  const running = new Set(before.filter(isUnderWay).map(entryKey));
  return after
    .flatMap((entry) => {
      if (entry.is !== 'lookup' || isUnderWay(entry) || !running.has(entryKey(entry))) return [];
      const words = stageWords(entry.members, restingOf(entry.id), standing);
      return t('list.about', { what: entryName(entry), words });
    })
    .join('. ');
}

function together(one: Progress, other: Progress): Progress {
  return {
    settled: one.settled + other.settled,
    errored: one.errored + other.errored,
    total: one.total + other.total,
    isOver: one.isOver && other.isOver,
  };
}
