import { LookupPage } from '@/components/lookup-page.tsx';
import { LookupPanel } from '@/components/lookup-panel.tsx';
import { MissingPage } from '@/components/missing-page.tsx';
import { ResultsFrame } from '@/components/results-frame.tsx';
import { StorageFailed } from '@/components/storage-failed.tsx';
import { TaskPage } from '@/components/task-page.tsx';
import type { Reading } from '@/lib/browser/follow-records.ts';
import type { PanelView } from '@/lib/browser/panel.ts';
import { isId } from '@/lib/find-ids.ts';
import type { PanelActions } from '@/lib/panel.ts';
import type { Lookup, TaskRecord } from '@/lib/record.ts';
import type { Route } from '@/lib/route.ts';

/** What the address leads to, as far as it is stored. */
export type Stored =
  | { show: 'task'; record: TaskRecord | null }
  | { show: 'lookup'; found: { lookup: Lookup; records: TaskRecord[] } | null };

interface Props {
  route: Route;
  view: PanelView;
  stored: Reading<Stored> | null;
  actions: PanelActions;
  onHome: () => void;
}

/** The whole results page for one address. */
export function ResultsPage(props: Props) {
  const { route, view, stored, actions } = props;
  if (route.show === 'home') {
    return (
      <main class="page panel-page">
        <LookupPanel {...view} actions={actions} />
      </main>
    );
  }
  return (
    <ResultsFrame
      standing={view.standing}
      records={recordsOf(stored)}
      trouble={view.trouble}
      onOptions={actions.openOptions}
    >
      <StoredView {...props} />
    </ResultsFrame>
  );
}

function recordsOf(stored: Reading<Stored> | null): TaskRecord[] {
  if (!stored?.ok) return [];
  if (stored.value.show === 'lookup') return stored.value.found?.records ?? [];
  return stored.value.record ? [stored.value.record] : [];
}

function StoredView({ route, view: { standing }, stored, actions, onHome }: Props) {
  if (!stored) return null;
  if (!stored.ok) return <StorageFailed onTryAgain={actions.tryAgain} />;
  const { value } = stored;
  if (value.show === 'task' && value.record) {
    return <TaskPage record={value.record} standing={standing} actions={actions} />;
  }
  if (value.show === 'lookup' && value.found) {
    return <LookupPage {...value.found} standing={standing} onOpened={actions.opened} actions={actions} />;
  }
  const id = route.show === 'task' && isId(route.key) ? route.key : null;
  return <MissingPage id={id} onLookUp={(asked) => void actions.lookUp([asked])} onHome={onHome} />;
}
