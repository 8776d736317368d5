import '@/lib/no-eval.ts';
import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/panel.css';
import '@/components/result.css';
import '@/components/pages.css';
import { render } from 'preact';
import { goTo, onRoute, readRoute } from '@/lib/browser/address.ts';
import { type Following, followRecords, type Reading } from '@/lib/browser/follow-records.ts';
import { mountPoint } from '@/lib/browser/mount-point.ts';
import { type PanelView, startPanel } from '@/lib/browser/panel.ts';
import { readLookup, readTask } from '@/lib/browser/task-reader.ts';
import { type Route, toFragment } from '@/lib/route.ts';
import { pageTitle } from './page-title.ts';
import { ResultsPage, type Stored } from './results-page.tsx';

const root = mountPoint();
let route = readRoute();
let view: PanelView | null = null;
let stored: Reading<Stored> | null = null;
let following: Following | null = null;

const actions = startPanel('tab', (next) => {
  view = next;
  // What was picked stands in this tab's address, if the popup could not be opened to show it.
  if (next.picked?.want === 'show' && route.show !== 'home') actions.pickedShown(next.picked);
  draw();
});

function draw() {
  if (!view || (route.show !== 'home' && !stored)) return;
  document.title = pageTitle(route, stored, view.standing);
  render(
    <ResultsPage
      key={toFragment(route)}
      route={route}
      view={view}
      stored={stored}
      actions={{ ...actions, tryAgain }}
      onHome={goHome}
    />,
    root,
  );
}

function tryAgain() {
  actions.tryAgain();
  following?.again();
}

function goHome() {
  goTo({ show: 'home' });
}

function show(next: Route) {
  route = next;
  following?.stop();
  stored = null;
  actions.opened(new Set(next.show === 'task' ? [next.key] : []));
  following = next.show === 'home' ? null : followRecords(() => readStored(next), onStored);
  draw();
}

function onStored(reading: Reading<Stored>) {
  stored = reading;
  draw();
}

async function readStored(asked: Route): Promise<Stored> {
  if (asked.show === 'task') return { show: 'task', record: await readTask(asked.key) };
  return { show: 'lookup', found: asked.show === 'lookup' ? await readLookup(asked.lookupId) : null };
}

onRoute(show);
show(route);
