import { useEffect, useMemo, useState } from 'preact/hooks';
import { useFocusInSight } from '@/components/focus-in-sight.ts';
import { useFocusNear } from '@/components/focus-near.ts';
import { usePageKey } from '@/components/page-key.ts';
import { useSameArray } from '@/components/same-array.ts';
import { UndoBar } from '@/components/undo-bar.tsx';
import { shownKey } from '@/lib/entry-route.ts';
import { erasedFace } from '@/lib/erasing.ts';
import { filteredEntries, listStored } from '@/lib/history/history-entries.ts';
import type { History } from '@/lib/history/history-store.ts';
import { isFiltering, noFilter, passesFilter } from '@/lib/history/task-filter.ts';
import type { Search } from '@/lib/history/task-search.ts';
import type { PanelView } from '@/lib/panel/panel.ts';
import type { TaskRecord } from '@/lib/record.ts';
import type { Route } from '@/lib/route.ts';
import { DetailPane } from './detail-pane.tsx';
import { focusBestPlace, searchBox, useFocusKept } from './focus-kept.ts';
import { ListPane } from './list-pane.tsx';
import type { PageActions } from './page-actions.ts';

interface Props {
  route: Route;
  view: PanelView;
  history: History | null;
  /** What is looked for, and what was found; `null` where nothing is. */
  search: Search | null;
  actions: PageActions;
}

const nothing = { entries: [], newest: [], members: new Map() };

/** The whole results page: on the left all that was asked for, on the right what the address leads to. */
export function ResultsPage({ route, view, history, search, actions }: Props) {
  const [filter, setFilter] = useState(noFilter);
  const { standing, listing } = view;
  const listed = useMemo(() => (history ? listStored(history) : nothing), [history]);
  const newest = useSameArray(listed.newest);
  useEffect(() => actions.look(filter.words, newest, standing), [filter.words, newest, standing]);

  const hits = search?.hits ?? null;
  const isNarrowed = isFiltering(filter);
  const narrowed = useMemo(() => {
    const isFound = (key: string) => filter.words.trim() === '' || (hits?.has(key) ?? false);
    // What is being read stays in the list of the unseen, though it has been seen by that.
    const shownNow = 'key' in route ? route.key : null;
    const passes = (each: TaskRecord) => passesFilter(each, filter) || (filter.unseen && each.key === shownNow);
    return filteredEntries(listed, isNarrowed ? (each) => passes(each) && isFound(each.key) : null);
  }, [listed, filter, hits, isNarrowed, shownKey(route)]);
  // Until everything was read, the newest are told by the listing, which counts right what it lists.
  const firstOnes = listing === 'failed' ? [] : listing.entries;
  const entries = isNarrowed || history?.whole ? narrowed : firstOnes;

  useFocusKept(shownKey(route));
  const focusSearch = useFocusInSight(searchBox, () => actions.open({ show: 'home' }));
  usePageKey('/', focusSearch);
  const sought = view.picked?.want === 'search' ? view.picked : null;
  useEffect(() => {
    if (!sought) return;
    setFilter({ ...noFilter, words: sought.text });
    focusSearch();
    actions.pickedShown(sought);
  }, [sought]);
  useFocusNear();

  return (
    <div class={route.show === 'home' ? 'results at-list' : 'results at-detail'}>
      <ListPane
        route={route}
        view={view}
        history={history}
        entries={entries}
        filter={filter}
        onFilter={setFilter}
        search={search}
        actions={actions}
      />
      <DetailPane
        route={route}
        history={history}
        entries={narrowed}
        filter={filter}
        standing={standing}
        actions={actions}
      />
      <UndoBar
        erased={erasedFace(view.erased)}
        look="undo-box"
        onUndo={actions.undoErase}
        onFocusLost={() => focusBestPlace()}
      />
    </div>
  );
}
