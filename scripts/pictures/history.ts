import type { Launched } from '../../tests/harness/launch.ts';
import { type Sandbox, sandboxKey } from '../../tests/sandbox/server.ts';
import { addSampleBatch, sampleBatchId } from '../sample-page/batch.ts';
import { addSampleTasks, sampleTasks } from '../sample-page/tasks.ts';
import { request } from '../start/extension-request.ts';
import { setClock, stopClock } from './worker-clock.ts';

/** The moment at which all pictures are taken, epoch milliseconds. */
export const now = Date.UTC(2026, 10, 24, 9, 41);

const minute = 60_000;

/** What nobody has looked at yet. */
const newResult = idOf('north-bakery');

/** What was looked up before that moment, oldest first: when, and how many results there were in all by then. */
const lookups = [
  { id: idOf('kiln-studio'), at: now - 190.5 * minute, results: 1 },
  { id: idOf('petal-florist'), at: now - 150.5 * minute, results: 2 },
  { id: idOf('harbour-gym'), at: now - 149.5 * minute, results: 3 },
  { id: idOf('cedar-yoga'), at: now - 52.5 * minute, results: 4 },
  { id: newResult, at: now - 26.5 * minute, results: 5 },
  { id: sampleBatchId, at: now - 11.5 * minute, results: 6 },
  { id: idOf('otter-kayaks'), at: now - 4.5 * minute, results: 6 },
  { id: idOf('bluecup-cafe'), at: now - 1.5 * minute, results: 7 },
];

/** Saves the key and looks up sample tasks, each at its own moment; one is still processing, and one result is new. */
export async function makeHistory(browser: Launched, sandbox: Sandbox): Promise<void> {
  const task = addSampleTasks(sandbox);
  task('cedar-yoga').complete();
  task('otter-kayaks').live('processing');
  const batch = addSampleBatch(sandbox, 'when told');
  batch.settle(batch.tasks.length);

  await setClock(browser, now - 24 * 60 * minute);
  await request(browser.controlPage, 'saveKey', { key: sandboxKey });
  for (const { id, at, results } of lookups) {
    await setClock(browser, at);
    await request(browser.controlPage, 'lookUp', { ids: [id] });
    await sandbox.waitFor((ledger) => ledger.some(({ path, complete }) => path.includes(id) && complete));
    await browser.waitForBadge(String(results));
  }
  const seen = lookups.map(({ id }) => id).filter((id) => id !== newResult);
  await request(browser.controlPage, 'markSeen', { keys: seen });
  await browser.waitForBadge('1');

  // What is still processing is checked once more, shortly before the picture.
  await stopClock(browser, now - 12_000);
  await request(browser.controlPage, 'wake', {});
}

function idOf(trackingId: (typeof sampleTasks)[number]['trackingId']): string {
  return sampleTasks.find((task) => task.trackingId === trackingId)?.id ?? '';
}
