import { readFile } from 'node:fs/promises';
import { read } from '@e965/xlsx';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { exportFormats, formatWords } from '@/lib/export/formats.ts';
import { t } from '@/lib/i18n.ts';
import { requestOutputs } from '@/lib/messages.ts';
import type { ChromeApi } from '../harness/chrome-api.ts';
import { grantPermission } from '../harness/grant.ts';
import { launch } from '../harness/launch.ts';
import { filesHolding } from '../harness/search-files.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, extensionPath, reply, request, test } from './fixture.ts';

declare const chrome: ChromeApi;
declare global {
  interface Window {
    heard: string[];
  }
}

const idField = (page: Page) => page.getByRole('textbox', { name: 'Task or batch ids' });
const tasksOf = (page: Page) => page.getByRole('list', { name: 'Tasks' });

test('fault 34: after all that one does with it, the key is in its own item, on the way to Openmart, and nowhere else', async ({
  sandbox,
}, { outputDir }) => {
  test.setTimeout(120_000);
  const profile = `${outputDir}/profile`;
  const prepared = await launch({ sandbox, extensionPath, profile });
  await prepared.close();
  await grantPermission(profile, prepared.extensionId, 'notifications');
  const browser = await launch({ sandbox, extensionPath, profile, isWelcomed: true });
  const said = listen(browser.context);
  const shown: string[] = [];
  const look = async (page: Page) => void shown.push(page.url(), await page.title(), await page.content());
  await browser.controlPage.evaluate(listenForMessages);
  await (await browser.worker()).evaluate(listenForNotices);

  // The key is typed where it can be seen, and saved.
  const options = await browser.openPage('options.html');
  await options.getByRole('textbox', { name: 'API key' }).fill(` "Bearer ${sandboxKey}" `);
  await options.getByRole('button', { name: /show/i }).click();
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByRole('status').filter({ hasText: 'Key works' })).toBeVisible();
  await options.getByRole('button', { name: 'Test key' }).click();
  await request(browser, 'saveSettings', { notifications: true });

  // A command with the key in it is pasted, and picked by right-click.
  const watched = sandbox.addTask({ trackingId: 'watched', life: 'done-at-third-ask' });
  const picked = sandbox.addTask({ trackingId: 'picked' });
  const popup = await browser.openPopup();
  popup.page.on('console', (message) => said.push(message.text()));
  await idField(popup.page).fill(command(watched.id));
  await popup.page.getByRole('button', { name: /Look up/ }).click();
  await expect(tasksOf(popup.page)).toContainText('watched');
  await look(popup.page);
  await popup.close();
  await browser.rightClick({ selectionText: command(picked.id) });
  const again = await browser.attachPopup();
  await expect(tasksOf(again.page)).toContainText('picked');
  await idField(again.page).fill(`${command('task_drafted_1')}\n${sandboxKey}`);
  const session = () => browser.controlPage.evaluate(() => chrome.storage.session.get());
  await expect.poll(async () => (await session()).draft).toContain('task_drafted_1');
  await look(again.page);
  await again.close();

  // The server gives the key back in every way it can.
  const bodies = [
    { answer: 'error', code: 403, detail: `The key ${sandboxKey} may not` },
    { answer: 'error', code: 422, detail: [{ msg: `X-API-Key ${sandboxKey}`, loc: ['header'], type: 'x' }] },
    { answer: 'body', code: 500, type: 'text/html', body: `<p>X-API-Key: ${sandboxKey}</p>` },
    { answer: 'body', code: 200, type: 'text/html', body: `<p>X-API-Key: ${sandboxKey}</p>` },
    { answer: 'redirect', code: 307, to: 'other-server' },
  ] as const;
  const failed = bodies.map((step, n) => sandbox.addTask({ id: `task_failing_${n}`, life: [step] }));
  const echoed = sandbox.addTask({ trackingId: `echo-${sandboxKey}`, data: [{ 'x-api-key': sandboxKey }] });
  const batch = sandbox.addBatch({ id: 'batch_whole_1', tasks: [sandbox.addTask({ trackingId: 'of-batch' }), echoed] });
  await request(browser, 'lookUp', { ids: [...failed.map(({ id }) => id), batch.id] });
  const results = await browser.openPage(`results.html#/batch/${batch.id}`);
  await expect(results.getByRole('grid', { name: 'Results' })).toContainText('of-batch');
  await expect(results.getByRole('grid', { name: 'Results' })).toContainText('[API key]');
  await look(results);

  // Everything is exported, copied, checked again, and some of it erased.
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const { id } of exportFormats) shown.push(await exportAs(results, formatWords(id)));
  for (const copy of ['Copy as TSV', 'Copy as JSON', 'Copy as curl']) {
    await results.evaluate(() => navigator.clipboard.writeText(''));
    await results.getByRole('button', { name: 'Export' }).click();
    await results.getByRole('menuitem', { name: copy }).click();
    const copied = () => results.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toMatch(copy === 'Copy as curl' ? /OPENMART_API_KEY/ : /of-batch/);
    shown.push(await copied());
  }
  for (const task of [...failed, echoed, watched]) {
    await request(browser, 'checkAgain', { keys: [task.id] });
    const page = await browser.openPage(`results.html#/task/${task.id}?view=raw`);
    await expect(page.getByRole('heading').first()).toBeVisible();
    for (const details of await page.getByText('Details', { exact: true }).all()) await details.click();
    await look(page);
    await page.close();
  }
  const notified = async () =>
    (await browser.worker()).evaluate(() => JSON.stringify(Reflect.get(globalThis, 'notified')));
  await expect.poll(notified).toContain('basic');
  shown.push(await notified());
  await request(browser, 'erase', { what: { keys: [picked.id], lookupIds: [] } });
  await look(options);

  // What is stored where the extension's own means reach.
  const { local, session: ofSession, sync } = await browser.controlPage.evaluate(storedItems);
  const { apiKey, ...others } = local;
  expect(apiKey).toMatchObject({ value: sandboxKey });
  const database = await browser.controlPage.evaluate(databaseText);
  expect(database).toContain(watched.id);
  shown.push(JSON.stringify([others, ofSession, sync]), database);
  const heard = await browser.controlPage.evaluate(() => window.heard);
  expect(heard.length).toBeGreaterThan(0);
  for (const page of browser.context.pages()) await look(page);
  const { extensionId } = browser;
  await browser.close();

  for (const text of [...shown, ...said, ...heard]) expect(text).not.toContain(sandboxKey);
  expect(sandbox.other.ledger.entries).toEqual([]);
  for (const { path, query, headers } of sandbox.ledger) {
    const { 'x-api-key': sent, ...rest } = headers;
    expect([undefined, sandboxKey]).toContain(sent);
    expect(JSON.stringify([path, query, rest])).not.toContain(sandboxKey);
  }

  // What lies on the disk, whoever wrote it there.
  const isOwn = (file: string) => file.startsWith(`Default/Local Extension Settings/${extensionId}/`);
  const files = await filesHolding(profile, sandboxKey);
  expect(files.filter(isOwn)).not.toEqual([]);
  expect(files.filter((file) => !isOwn(file))).toEqual([]);
  // The same search finds what is in the database.
  expect((await filesHolding(profile, watched.id)).filter((file) => file.includes('IndexedDB'))).not.toEqual([]);
});

test('fault 29: no message returns the key, whatever is asked', async ({ ready, sandbox }) => {
  await ready.controlPage.evaluate(listenForMessages);
  const { id } = sandbox.addTask();
  const inputs = [{}, { ids: [id] }, { keys: [id] }, { lookupId: 'x' }, { key: sandboxKey }, { notifications: false }];
  const answers: unknown[] = [];
  for (const name of [...Object.keys(requestOutputs), 'getKey', 'readKey', 'apiKey']) {
    if (name === 'removeKey') continue;
    for (const input of [...inputs, { key: `${sandboxKey} x` }, { erasureId: 'x' }, { what: 'everything' }]) {
      answers.push(await reply(ready, name, input));
    }
  }
  expect(answers.filter((answer) => (answer as { ok: boolean }).ok).length).toBeGreaterThan(10);
  expect(JSON.stringify([answers, await ready.controlPage.evaluate(() => window.heard)])).not.toContain(sandboxKey);
});

test('a key that is given as an id is neither asked for nor kept, and that is said', async ({ ready, sandbox }) => {
  const before = sandbox.ledger.length;
  const { page, close } = await ready.openPopup();
  await idField(page).fill(sandboxKey);
  await page.getByRole('button', { name: /Look up/ }).click();
  await expect(page.getByText(t('key.own_key'))).toBeVisible();
  await expect(idField(page)).toHaveValue(sandboxKey);
  await close();
  await ready.rightClick({ selectionText: sandboxKey });
  const again = await ready.attachPopup();
  await expect(idField(again.page)).toBeVisible();
  const { local, session, sync } = await ready.controlPage.evaluate(storedItems);
  const { apiKey: _, ...others } = local;
  const kept = JSON.stringify([others, session, sync, await ready.controlPage.evaluate(databaseText)]);
  expect(kept).not.toContain(sandboxKey);
  expect(sandbox.ledger).toHaveLength(before);
  await again.close();
});

function command(id: string): string {
  return `curl -H "X-API-Key: ${sandboxKey}" https://api.openmart.ai/api/v1/task/${id}`;
}

/** What all pages and workers of the browser say on their consoles from now on. */
function listen(context: BrowserContext): string[] {
  const said: string[] = [];
  const listenToWorker = (worker: Worker) => worker.on('console', (message) => said.push(message.text()));
  context.on('console', (message) => said.push(message.text()));
  context.on('weberror', (error) => said.push(String(error.error().stack)));
  context.on('serviceworker', listenToWorker);
  for (const worker of context.serviceWorkers()) listenToWorker(worker);
  return said;
}

/** Notes what reaches a page, but for the requests of pages, of which saving the key must hold it. */
function listenForMessages(): void {
  window.heard = [];
  const hear = (message: unknown) => {
    const isRequest = typeof message === 'object' && message !== null && 'request' in message;
    if (!isRequest) window.heard.push(JSON.stringify(message));
  };
  new BroadcastChannel('task-changes').onmessage = ({ data }) => hear(data);
  chrome.runtime.onMessage.addListener(hear);
}

/** Notes what the worker shows as notifications. */
function listenForNotices(): void {
  const notified: string[] = [];
  Reflect.set(globalThis, 'notified', notified);
  const { notifications } = chrome;
  const create = notifications.create.bind(notifications);
  notifications.create = (...told) => {
    notified.push(JSON.stringify(told));
    return create(...told);
  };
}

/** Exports what a page shows in one format, and gives the file's name and all its text. */
async function exportAs(page: Page, format: string): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: format, exact: true }).click();
  const download = await coming;
  const bytes = await readFile(await download.path());
  const isBook = download.suggestedFilename().endsWith('.xlsx');
  const text = isBook ? JSON.stringify(read(bytes).Sheets) : bytes.toString('utf8');
  expect(text).toContain('of-batch');
  return download.suggestedFilename() + text;
}

async function storedItems() {
  const { local, session, sync } = chrome.storage;
  return { local: await local.get(), session: await session.get(), sync: await sync.get() };
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
