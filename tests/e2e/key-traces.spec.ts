import type { ChromeApi } from '../harness/chrome-api.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, request, test } from './fixture.ts';

declare const chrome: ChromeApi;

test('the key stands in its own item and nowhere else, also after a command with it was pasted', async ({
  ready,
  sandbox,
}) => {
  const done = sandbox.addTask({ trackingId: 'found' });
  const failed = sandbox.addTask({ id: 'task_forbidden_1', life: 'forbidden' });
  const drafted = sandbox.addTask();
  await request(ready, 'lookUp', { ids: [done.id, failed.id] });
  const { page: popup, close } = await ready.openPopup();
  const tasks = popup.getByRole('list', { name: 'Tasks' });
  await expect(tasks).toContainText('found');
  await expect(tasks).toContainText('Not allowed');
  const shown = [await popup.content()];
  const field = popup.getByRole('textbox', { name: 'Task or batch IDs' });
  await field.fill(`curl -H "X-API-Key: ${sandboxKey}" https://api.openmart.ai/api/v1/task/${drafted.id}`);
  const stored = () => ready.controlPage.evaluate(storedItems);
  await expect.poll(async () => (await stored()).session).toHaveProperty('draft', expect.stringContaining(drafted.id));
  await close();

  for (const path of ['options.html', 'results.html#/', `results.html#/task/${done.id}`]) {
    const page = await ready.openPage(path);
    await expect(
      page
        .getByRole(path === 'options.html' ? 'button' : 'textbox')
        .or(page.getByRole('article'))
        .first(),
    ).toBeVisible();
    shown.push(await page.content());
  }
  const { local, session } = await stored();
  const { apiKey, ...others } = local;
  expect(apiKey).toMatchObject({ value: sandboxKey });
  const database = await ready.controlPage.evaluate(databaseText);
  expect(database).toContain(done.id);
  for (const text of [...shown, JSON.stringify(others), JSON.stringify(session), database]) {
    expect(text).not.toContain(sandboxKey);
  }
});

async function storedItems() {
  return { local: await chrome.storage.local.get(), session: await chrome.storage.session.get() };
}

/** Everything in every database of the extension, as JSON. */
async function databaseText(): Promise<string> {
  const settle = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  const found: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settle(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      found.push(await settle(database.transaction(store).objectStore(store).getAll()));
    }
    database.close();
  }
  return JSON.stringify(found);
}
