import { useRef } from 'preact/hooks';
import { EntryLinks } from '@/components/entries/entry-links.tsx';
import { StorageFailed } from '@/components/panel/storage-failed.tsx';
import type { Entry } from '@/lib/entry.ts';
import { tasksOf } from '@/lib/history/history-entries.ts';
import type { History } from '@/lib/history/history-store.ts';
import { searchingWords } from '@/lib/history/search-words.ts';
import { isFiltering, type ListFilter, noFilter } from '@/lib/history/task-filter.ts';
import type { Search } from '@/lib/history/task-search.ts';
import { t } from '@/lib/i18n.ts';
import type { PanelView } from '@/lib/panel/panel.ts';
import type { Route } from '@/lib/route.ts';
import { stageOf } from '@/lib/stage.ts';
import { ListFilterBar } from './list-filter-bar.tsx';
import { ListHead } from './list-head.tsx';
import type { PageActions } from './page-actions.ts';
import { SearchLine } from './search-line.tsx';

interface Props {
  route: Route;
  view: PanelView;
  history: History | null;
  /** What the list shows. */
  entries: readonly Entry[];
  filter: ListFilter;
  onFilter: (filter: ListFilter) => void;
  search: Search | null;
  actions: PageActions;
}

/** So many tasks of a lookup that came to no end are looked at, to tell why. */
const mostResting = 200;

/** The left of the results page: the form, the search, and all that was asked for. */
export function ListPane({ route, view, history, entries, filter, onFilter, search, actions }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const { standing, listing } = view;
  const isNarrowed = isFiltering(filter);
  const hasAny = history?.whole ? history.records.size > 0 : listing !== 'failed' && listing.entries.length > 0;
  const hasFailed = listing === 'failed' || (history?.failed ?? false);

  const restingOf = (lookupId: string) => {
    if (!history?.whole) return (listing !== 'failed' && listing.resting.get(lookupId)) || [];
    return tasksOf(lookupId, history)
      .filter((record) => stageOf(record) === 'resting')
      .slice(0, mostResting);
  };

  return (
    <section class="list-pane" aria-label={t('results.all_tasks')}>
      <ListHead view={view} actions={actions} />
      {hasFailed && !standing.storedFormIsNewer && <StorageFailed onTryAgain={actions.tryAgain} />}
      {!hasFailed && !hasAny && standing.account !== null && <p class="empty">{t('panel.empty')}</p>}
      {hasAny && (
        <>
          <ListFilterBar
            filter={filter}
            onFilter={onFilter}
            onDown={() => list.current?.querySelector<HTMLElement>('a[tabindex="0"]')?.focus()}
          />
          <SearchLine
            search={search}
            found={entries.length}
            all={history?.whole ? history.records.size : null}
            isNarrowed={isNarrowed}
            onClear={() => onFilter(noFilter)}
          >
            {entries.length > 0 && (
              <a class="link" href={actions.addressOf({ show: 'history' })}>
                {t(isNarrowed ? 'results.these_as_table' : 'results.all_as_table')}
              </a>
            )}
          </SearchLine>
          {isNarrowed && entries.length === 0 && !(search && searchingWords(search)) && (
            <p class="empty">{t('results.no_matches')}</p>
          )}
          <EntryLinks
            entries={entries}
            route={route}
            restingOf={restingOf}
            standing={standing}
            addressOf={actions.addressOf}
            viewport={list}
          />
          {listing !== 'failed' && listing.unreadable > 0 && (
            <p class="list-foot">{t('panel.unreadable', { count: listing.unreadable })}</p>
          )}
        </>
      )}
    </section>
  );
}
