import { launch } from '../harness/launch.ts';
import { launchDetached } from '../harness/launch-detached.ts';
import { hasWorker } from '../harness/targets.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, extensionPath, request, test } from './fixture.ts';

// Nothing may be attached here: a debugger keeps a worker awake. What happened is read from the sandbox's ledger, and from the browser's
// list of what could be debugged.
test('with no debugger attached the worker dies of idleness, and watching goes on', async ({ sandbox }, {
  outputDir,
}) => {
  test.setTimeout(240_000);
  const profile = `${outputDir}/profile`;
  const task = sandbox.addTask({ life: 'processing' });
  const asked = () => sandbox.ledger.filter(({ path }) => path.endsWith(task.id)).length;

  const prepared = await launch({ sandbox, extensionPath, profile });
  await request(prepared, 'saveKey', { key: sandboxKey });
  await request(prepared, 'lookUp', { ids: [task.id] });
  await prepared.waitForBadge('…');
  // A task that was asked for twelve minutes ago is checked once a minute, which leaves the worker half a minute to die in.
  await prepared.controlPage.evaluate(makeOlder, 12 * 60_000);
  await prepared.close();

  const alone = await launchDetached({ sandbox, extensionPath, profile, args: ['--remote-debugging-port=0'] });
  const isAwake = () => hasWorker(profile, alone.extensionId);
  try {
    for (let round = 0; round < 2; round += 1) {
      const before = asked();
      await expect.poll(asked, { timeout: 100_000 }).toBeGreaterThan(before);
      await expect.poll(isAwake, { timeout: 60_000 }).toBe(false);
    }
    task.complete();
    const before = asked();
    await expect.poll(asked, { timeout: 100_000 }).toBeGreaterThan(before);
  } finally {
    await alone.kill();
  }

  const afterwards = await launch({ sandbox, extensionPath, profile });
  await afterwards.waitForBadge('1');
  await afterwards.close();
});

async function makeOlder(milliseconds: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('task-results');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction('tasks', 'readwrite');
  const store = transaction.objectStore('tasks');
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
    store.openCursor().onsuccess = (event) => {
      const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
      if (!cursor) return;
      cursor.update({ ...cursor.value, askedAt: cursor.value.askedAt - milliseconds });
      cursor.continue();
    };
  });
  database.close();
}
