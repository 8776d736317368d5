import type { Launched } from '../../tests/harness/launch.ts';
import { type Sandbox, sandboxKey } from '../../tests/sandbox/server.ts';
import { addSampleTasks } from '../sample-page/tasks.ts';
import { request } from '../start/extension-request.ts';
import { setClock, stopClock } from './worker-clock.ts';

/** The moment at which all pictures are taken, epoch milliseconds. */
export const now = Date.UTC(2026, 10, 24, 9, 41);

const minute = 60_000;

/** What was looked up before that moment, oldest first: when, and how many results there were in all by then. */
const lookups = [
  { trackingId: 'kiln-studio', at: now - 190.5 * minute, results: 1 },
  { trackingId: 'petal-florist', at: now - 150.5 * minute, results: 2 },
  { trackingId: 'harbour-gym', at: now - 149.5 * minute, results: 3 },
  { trackingId: 'cedar-yoga', at: now - 52.5 * minute, results: 4 },
  { trackingId: 'north-bakery', at: now - 26.5 * minute, results: 5 },
  { trackingId: 'otter-kayaks', at: now - 4.5 * minute, results: 5 },
  { trackingId: 'bluecup-cafe', at: now - 1.5 * minute, results: 6 },
] as const;

/** Saves the key and looks up sample tasks, each at its own moment; one is still processing, and one result is new. */
export async function makeHistory(browser: Launched, sandbox: Sandbox): Promise<void> {
  const task = addSampleTasks(sandbox);
  task('cedar-yoga').complete();
  task('otter-kayaks').live('processing');

  await setClock(browser, now - 24 * 60 * minute);
  await request(browser.controlPage, 'saveKey', { key: sandboxKey });
  for (const { trackingId, at, results } of lookups) {
    await setClock(browser, at);
    const { id } = task(trackingId);
    await request(browser.controlPage, 'lookUp', { ids: [id] });
    await sandbox.waitFor((ledger) => ledger.some(({ path, complete }) => path.endsWith(id) && complete));
    await browser.waitForBadge(String(results));
  }
  const seen = lookups
    .filter(({ trackingId }) => trackingId !== 'north-bakery')
    .map(({ trackingId }) => task(trackingId).id);
  await request(browser.controlPage, 'markSeen', { keys: seen });
  await browser.waitForBadge('1');

  // What is still processing is checked once more, shortly before the picture.
  await stopClock(browser, now - 12_000);
  await request(browser.controlPage, 'wake', {});
}
