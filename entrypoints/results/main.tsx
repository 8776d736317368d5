import '@/lib/no-eval.ts';
import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/panel/panel.css';
import '@/components/results/pages.css';
import '@/components/results/results.css';
import { render } from 'preact';
import { holdSoonUntil } from '@/components/lazy.ts';
import { turnPageKeys } from '@/components/page-key.ts';
import { resultsDetail } from '@/components/results/results-detail.ts';
import { ResultsPage } from '@/components/results/results-page.tsx';
import { shownPage } from '@/components/results/shown-part.ts';
import { ShortcutsHelp } from '@/components/shortcuts/shortcuts-help.tsx';
import { onRoute, readRoute, renameRoute } from '@/lib/browser/address.ts';
import { readKeyboard } from '@/lib/browser/commands.ts';
import { mountPoint } from '@/lib/browser/mount-point.ts';
import { startPanel } from '@/lib/browser/panel.ts';
import { startHistory } from '@/lib/browser/start-history.ts';
import { readBodies } from '@/lib/browser/task-reader.ts';
import { after } from '@/lib/browser/timer.ts';
import { createEarlyTexts } from '@/lib/early-texts.ts';
import type { History } from '@/lib/history/history-store.ts';
import type { PanelView } from '@/lib/panel/panel.ts';
import type { Route } from '@/lib/route.ts';
import { pageActions } from './page-actions.ts';
import { pageTitle } from './page-title.ts';

const root = mountPoint(({ singleKeys }) => turnPageKeys(singleKeys));
let route = readRoute();
let view: PanelView | null = null;
let history: History | null = null;
let willDraw = false;

/** So long, in milliseconds, the first rows are waited for, once something was read: there may be none. */
const patience = 500;
const firstRows = Promise.withResolvers<void>();
if (route.show === 'home') firstRows.resolve();
// Beside the reading of what they show, and not after it.
else for (const part of [shownPage, resultsDetail]) part.load().catch(console.error);
holdSoonUntil(firstRows.promise);

const early = createEarlyTexts(readBodies);
const panel = startPanel('tab', (next) => {
  view = next;
  draw();
});
const store = startHistory(
  (next) => {
    if (!history) after(patience, firstRows.resolve);
    history = next;
    nameBatch();
    draw();
  },
  firstRows.promise,
  early,
);
const { actions, searched } = pageActions(panel, store, early, draw, firstRows.resolve);

/** Draws once for all that changes in one go, and never while it is drawing: what is drawn may itself lead to a change. */
function draw() {
  if (willDraw) return;
  willDraw = true;
  queueMicrotask(() => {
    willDraw = false;
    drawNow();
  });
}

function drawNow() {
  if (!view) return;
  document.title = pageTitle(route, recordAt(route), view.standing);
  render(
    <>
      <ResultsPage route={route} view={view} history={history} search={searched()} actions={actions} />
      <ShortcutsHelp readKeyboard={readKeyboard} />
    </>,
    root,
  );
}

function recordAt(shown: Route) {
  return shown.show === 'task' || shown.show === 'batch' ? history?.records.get(shown.key) : undefined;
}

/** An id is asked as a task's first; once it turned out to name a batch, the address says so. */
function nameBatch() {
  if (route.show !== 'task' || !recordAt(route)?.batch) return;
  route = { ...route, show: 'batch' };
  renameRoute(route);
}

function show(next: Route) {
  route = next;
  store.want('key' in next ? [next.key] : [], next.show === 'lookup' ? [next.lookupId] : []);
  nameBatch();
  draw();
}

onRoute(show);
show(route);
