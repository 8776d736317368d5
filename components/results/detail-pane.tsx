import { useEffect, useRef } from 'preact/hooks';
import type { Entry } from '@/lib/entry.ts';
import { shownKey } from '@/lib/entry-route.ts';
import type { History } from '@/lib/history/history-store.ts';
import type { ListFilter } from '@/lib/history/task-filter.ts';
import { t } from '@/lib/i18n.ts';
import type { Route, View } from '@/lib/route.ts';
import type { Standing } from '@/lib/standing.ts';
import { BatchPage } from './batch-page.tsx';
import { HistoryPage } from './history-page.tsx';
import { HomePage } from './home-page.tsx';
import { LookupPage } from './lookup-page.tsx';
import { MissingPage } from './missing-page.tsx';
import type { PageActions } from './page-actions.ts';
import { TaskPage } from './task-page.tsx';

interface Props {
  route: Route;
  history: History | null;
  /** What the search and the filter let through. */
  entries: readonly Entry[];
  filter: ListFilter;
  standing: Standing;
  actions: PageActions;
}

/** The right of the results page: what its address leads to. */
export function DetailPane(props: Props) {
  const { route, actions } = props;
  const pane = useRef<HTMLElement>(null);
  const shown = shownKey(route);
  useEffect(() => {
    pane.current?.scrollTo(0, 0);
  }, [shown]);
  useEffect(() => {
    if (route.show === 'home') actions.opened(new Set());
  }, [route.show]);
  return (
    <main class="detail-pane" ref={pane}>
      {route.show !== 'home' && (
        <a class="home-link" href={actions.addressOf({ show: 'home' })}>
          {t('results.all_tasks')}
        </a>
      )}
      <Shown key={shown} {...props} />
    </main>
  );
}

function Shown({ route, history, entries, filter, standing, actions }: Props) {
  if (route.show === 'home') {
    const hasAny = history !== null && history.records.size > 0;
    // Said once it is known, so that it need not be taken back.
    if (!hasAny && !history?.whole) return null;
    return <HomePage isEmpty={!hasAny} hasKey={standing.account !== null} actions={actions} />;
  }
  if (!history) return <Coming />;
  const onView = (view: View) => actions.open({ ...route, view });
  const shared = { history, standing, actions, view: route.view, onView };
  if (route.show === 'history') return <HistoryPage {...shared} entries={entries} filter={filter} />;
  if (route.show === 'lookup') {
    const lookup = history.lookups.get(route.lookupId);
    if (!history.isLookupRead(route.lookupId)) return history.failed ? null : <Coming />;
    const isLeft = lookup?.keys.some((key) => history.records.has(key)) ?? false;
    if (lookup && isLeft) return <LookupPage {...shared} lookup={lookup} />;
    return <MissingPage id={null} onLookUp={actions.lookUpHere} />;
  }
  const record = history.records.get(route.key);
  if (record?.batch) return <BatchPage {...shared} record={record} batch={record.batch} />;
  if (record) return <TaskPage {...shared} record={record} />;
  if (!history.isKeyRead(route.key)) return history.failed ? null : <Coming />;
  return <MissingPage id={route.key} onLookUp={actions.lookUpHere} />;
}

/** Holds the place of what is being read. */
function Coming() {
  return (
    <div class="coming" aria-busy="true">
      <span class="unseen-words">{t('results.loading')}</span>
    </div>
  );
}
