import { useMemo, useState } from 'preact/hooks';
import { EraseConfirm } from '@/components/erase-confirm.tsx';
import { useSameArray } from '@/components/same-array.ts';
import type { Entry } from '@/lib/entry.ts';
import type { ErasedWhat } from '@/lib/erasing.ts';
import type { History } from '@/lib/history/history-store.ts';
import { erasureOf, tasksBehind } from '@/lib/history/listed-tasks.ts';
import { isFiltering, type ListFilter } from '@/lib/history/task-filter.ts';
import { t } from '@/lib/i18n.ts';
import { tasksWords } from '@/lib/results/result-titles.ts';
import type { View } from '@/lib/route.ts';
import type { Standing } from '@/lib/standing.ts';
import type { PageActions } from './page-actions.ts';
import { ShownResults } from './shown-results.tsx';

interface Props {
  history: History;
  /** What the search and the filter let through. */
  entries: readonly Entry[];
  filter: ListFilter;
  standing: Standing;
  view: View | undefined;
  onView: (view: View) => void;
  actions: PageActions;
}

/** All that the search and the filter let through, as one table, and erasing it. */
export function HistoryPage({ history, entries, filter, standing, view, onView, actions }: Props) {
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState<{ question: string; what: ErasedWhat } | null>(null);
  const isNarrowed = isFiltering(filter);
  const tasks = useSameArray(useMemo(() => tasksBehind(entries, history), [entries, history]));
  const shownKeys = useMemo(() => new Set(tasks.map(({ key }) => key)), [tasks]);
  const isTable = view === undefined || view === 'table';
  const stillThere = isTable ? selected.filter((key) => shownKeys.has(key)) : [];
  const [shown, all] = [tasksWords(tasks.length), tasksWords(history.records.size)];
  return (
    <article class="shown-page">
      <header class="shown-head">
        <div class="task-title">
          <h1>{t(isNarrowed ? 'results.matches' : 'results.all_results')}</h1>
          <p class="soft">
            {t(history.whole ? 'results.newest_first' : 'results.newest_first_reading', { tasks: shown })}
          </p>
        </div>
        <div class="task-buttons">
          {stillThere.length > 0 && (
            <button
              type="button"
              class="button quiet"
              onClick={() => actions.eraseAll({ keys: [...stillThere], lookupIds: [] })}
            >
              {t('results.erase_selected', { count: stillThere.length })}
            </button>
          )}
          {isNarrowed && tasks.length > 0 && (
            <button
              type="button"
              class="button quiet"
              onClick={() => setAsking({ question: t('erase.shown', { tasks: shown }), what: erasureOf(entries) })}
            >
              {t('results.erase_all_shown', { count: tasks.length })}
            </button>
          )}
          {history.records.size > 0 && (
            <button
              type="button"
              class="button quiet"
              onClick={() => setAsking({ question: t('erase.everything', { tasks: all }), what: 'everything' })}
            >
              {t('results.erase_everything')}
            </button>
          )}
        </div>
      </header>
      {tasks.length > 0 ? (
        <ShownResults
          label={null}
          fallbackLabel={shown}
          records={tasks}
          areAll={history.whole}
          standing={standing}
          view={view}
          onView={onView}
          actions={actions}
          onSelection={setSelected}
          areRead={false}
        />
      ) : (
        <p class="sentence">{t(isNarrowed ? 'results.no_matches' : 'results.nothing_yet')}</p>
      )}
      {asking && (
        <EraseConfirm
          question={asking.question}
          onErase={() => actions.eraseAll(asking.what)}
          onClose={() => setAsking(null)}
        />
      )}
    </article>
  );
}
