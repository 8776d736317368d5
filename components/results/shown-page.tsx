import '@/components/answer/result.css';
import '@/components/entries/entry-detail.css';
import './shown-page.css';
import { StorageFailed } from '@/components/panel/storage-failed.tsx';
import type { Entry } from '@/lib/entry.ts';
import { failureWords } from '@/lib/failure.ts';
import type { History } from '@/lib/history/history-store.ts';
import { isLookupWhole } from '@/lib/history/listed-tasks.ts';
import type { ListFilter } from '@/lib/history/task-filter.ts';
import { sentences } from '@/lib/i18n.ts';
import type { Route, View } from '@/lib/route.ts';
import type { Standing } from '@/lib/standing.ts';
import { BatchPage } from './batch-page.tsx';
import { Coming } from './coming.tsx';
import { HistoryPage } from './history-page.tsx';
import { LookupPage } from './lookup-page.tsx';
import { MissingPage } from './missing-page.tsx';
import type { PageActions } from './page-actions.ts';
import { TaskPage } from './task-page.tsx';

interface Props {
  route: Exclude<Route, { show: 'home' }>;
  history: History;
  /** What the search and the filter let through. */
  entries: readonly Entry[];
  filter: ListFilter;
  standing: Standing;
  actions: PageActions;
}

/** What an address leads to, but for home. */
export function ShownPage({ route, history, entries, filter, standing, actions }: Props) {
  const onView = (view: View) => actions.open({ ...route, view });
  const shared = { history, standing, actions, view: route.view, onView };
  if (route.show === 'history') return <HistoryPage {...shared} entries={entries} filter={filter} />;
  if (route.show === 'lookup') {
    const lookup = history.lookups.get(route.lookupId);
    const isLeft = lookup?.keys.some((key) => history.records.has(key)) ?? false;
    const isWhole = isLookupWhole(route.lookupId, history);
    if (!isWhole && history.failed) return <Unread {...shared} />;
    if (lookup && isLeft) return <LookupPage {...shared} lookup={lookup} isWhole={isWhole} />;
    if (!isWhole) return <Coming />;
    return <MissingPage id={null} onLookUp={actions.lookUpHere} />;
  }
  const record = history.records.get(route.key);
  if (record?.batch) return <BatchPage {...shared} record={record} batch={record.batch} />;
  if (record) return <TaskPage {...shared} record={record} />;
  if (!history.isKeyRead(route.key)) {
    return history.failed ? <Unread {...shared} /> : <Coming />;
  }
  return <MissingPage id={route.key} onLookUp={actions.lookUpHere} />;
}

/** Stands where what was asked for could not be read: trying again is of no use where a newer version wrote it. */
function Unread({ standing, actions }: Pick<Props, 'standing' | 'actions'>) {
  if (!standing.storedFormIsNewer) return <StorageFailed onTryAgain={actions.tryAgain} />;
  const { sentence, nextStep } = failureWords('newer-form');
  return <p class="sentence">{sentences(sentence, nextStep)}</p>;
}
