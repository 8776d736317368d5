import type { Page } from '@playwright/test';
import { failureWords } from '@/lib/failure.ts';
import { t } from '@/lib/i18n.ts';
import type { Launched } from '../harness/launch.ts';
import { expect, reply, request, test } from './fixture.ts';

declare global {
  interface Window {
    kept: IDBDatabase | undefined;
  }
}

const database = 'task-results';
const tasksOf = (page: Page) => page.getByRole('list', { name: 'Tasks' });
const idField = (page: Page) => page.getByRole('textbox', { name: 'Task or batch ids' });

test('fault 28: what a newer version stored is left untouched, and every page says so', async ({ ready, sandbox }) => {
  const task = sandbox.addTask({ trackingId: 'from-before' });
  await request(ready, 'lookUp', { ids: [task.id] });
  await ready.waitForBadge('1');
  const open = await ready.openPage('popup.html');
  await expect(tasksOf(open)).toContainText('from-before');
  // A newer version upgrades while pages of this one are open: they let go of the database.
  await ready.controlPage.evaluate(keepOpen, { name: database, version: 99, upgrade: true });
  const before = await ready.controlPage.evaluate(readAll);
  await ready.controlPage.evaluate(() => window.kept?.close());

  const { title, sentence, nextStep } = failureWords('newer-form');
  expect(await reply(ready, 'lookUp', { ids: ['task_1'] })).toEqual({ ok: false, failure: 'storage-failed' });
  const badge = await ready.waitForBadge('!');
  expect(badge.title).toBe(t('badge.newer_form', { name: t('manifest.name') }));
  await expect(open.getByLabel(title)).toContainText(nextStep);
  for (const path of ['popup.html', 'sidepanel.html', 'results.html#/', `results.html#/task/${task.id}`]) {
    const page = await ready.openPage(path);
    await expect(page.getByLabel(title)).toContainText(sentence);
    // What an address leads to is drawn by a part that is fetched by itself.
    if (path.includes('/task/')) await expect(page.getByRole('main')).toContainText(sentence);
    await expect(page.getByText('disk space')).toHaveCount(0);
  }
  await ready.controlPage.evaluate(keepOpen, { name: database, version: 99, upgrade: false });
  expect(await ready.controlPage.evaluate(readAll)).toEqual(before);
  expect(JSON.stringify(before)).toContain('from-before');
});

test('fault 28: an answer that the disk has no room for is told at its task, and fetched again when there is room', async ({
  ready,
  sandbox,
}) => {
  const task = sandbox.addTask({ trackingId: 'too-much' });
  await fillDisk(ready, ['bodies']);
  const page = await ready.openPage('popup.html');
  await request(ready, 'lookUp', { ids: [task.id] });
  const row = tasksOf(page).getByRole('listitem').first();
  await expect(row).toContainText(failureWords('storage-failed').title);
  await row.getByRole('button').first().click();
  await expect(row).toContainText(failureWords('storage-failed').nextStep);

  await emptyDisk(ready);
  await row.getByRole('button', { name: 'Check again' }).first().click();
  await expect(row).toContainText('too-much');
  await expect(row).toContainText('Completed');
});

test('fault 28: where nothing can be stored that is said above all, watches survive, and it ends by itself', async ({
  ready,
  sandbox,
}) => {
  const watched = sandbox.addTask({ trackingId: 'watched', life: 'processing' });
  const popup = await ready.openPopup();
  await request(ready, 'lookUp', { ids: [watched.id] });
  await expect(tasksOf(popup.page)).toContainText('watched');
  await fillDisk(ready, ['tasks', 'bodies', 'lookups']);
  await idField(popup.page).fill('task_lost_1');
  await popup.page.keyboard.press('Enter');
  await expect(
    popup.page
      .getByRole('alert')
      .or(popup.page.getByText(failureWords('storage-failed').sentence))
      .first(),
  ).toBeVisible();
  // What was asked for is not lost: it stands in the form again.
  await expect(idField(popup.page)).toHaveValue('task_lost_1');
  watched.complete();
  await ready.waitForBadge('!', 45_000);
  await expect(popup.page.getByLabel(failureWords('storage-failed').title)).toBeVisible();
  await expect(tasksOf(popup.page)).toContainText('watched');
  await popup.close();

  await emptyDisk(ready);
  await ready.waitForBadge('1', 45_000);
});

test('fault 28: a database deleted under open pages is begun anew', async ({ ready, sandbox }) => {
  await request(ready, 'lookUp', { ids: [sandbox.addTask({ trackingId: 'gone' }).id] });
  await ready.waitForBadge('1');
  const popup = await ready.openPage('popup.html');
  const results = await ready.openPage('results.html#/');
  await expect(tasksOf(popup)).toContainText('gone');
  await expect(results.getByRole('link', { name: /gone/ })).toBeVisible();
  await ready.controlPage.evaluate(deleteDatabase, database);

  const next = sandbox.addTask({ trackingId: 'next' });
  await popup.bringToFront();
  await idField(popup).fill(next.id);
  await popup.keyboard.press('Enter');
  await expect(tasksOf(popup)).toContainText('next');
  await expect(tasksOf(popup)).toContainText('Completed');
  await expect(tasksOf(popup)).not.toContainText('gone');
  await results.reload();
  await expect(results.getByRole('link', { name: /next/ })).toBeVisible();
  await expect(results.getByRole('link', { name: /gone/ })).toHaveCount(0);
});

test('fault 28: a database that a frozen page of an older version keeps open is said, and opens when that page lets go', async ({
  ready,
  sandbox,
}) => {
  await ready.stopWorker();
  await ready.controlPage.evaluate(keepOpen, { name: database, version: 1, upgrade: true, anew: true });
  const page = await ready.openPage('popup.html');
  await expect(page.getByRole('alert')).toContainText('Could not read');
  const task = sandbox.addTask({ trackingId: 'later' });
  expect(await reply(ready, 'lookUp', { ids: [task.id] })).toEqual({ ok: false, failure: 'storage-failed' });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('Could not read');

  await ready.controlPage.evaluate(() => window.kept?.close());
  await expect(async () => {
    await page.getByRole('button', { name: 'Try again' }).click({ timeout: 1_000 });
    await expect(page.getByText('Nothing looked up yet')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await idField(page).fill(task.id);
  await page.keyboard.press('Enter');
  await expect(tasksOf(page)).toContainText('later');
});

test('fault 28: a record that makes no sense is counted and left, and the others are shown', async ({
  ready,
  sandbox,
}) => {
  const [good, bad] = [sandbox.addTask({ trackingId: 'good' }), sandbox.addTask({ trackingId: 'bad' })];
  await request(ready, 'lookUp', { ids: [good.id, bad.id] });
  await ready.waitForBadge('2');
  await ready.controlPage.evaluate(damage, { name: database, key: bad.id.toLowerCase() });
  for (const path of ['popup.html', 'results.html#/']) {
    const page = await ready.openPage(path);
    await expect(page.getByText('good').first()).toBeVisible();
    await expect(page.getByText('could not be read, and were left as they are: 1.')).toBeVisible();
  }
  const { tasks } = await ready.controlPage.evaluate(readAll);
  expect(tasks).toContainEqual(expect.objectContaining({ key: bad.id.toLowerCase(), answer: 'nonsense' }));
});

/**
 * Lets writes to these stores fail in the worker as they do when the disk is full. A quota set over DevTools changes nothing here: the
 * permission `unlimitedStorage` passes it by.
 */
async function fillDisk(ready: Launched, full: readonly string[]): Promise<void> {
  const worker = await ready.worker();
  await worker.evaluate((stores) => {
    const { put } = IDBObjectStore.prototype;
    Reflect.set(globalThis, 'emptyDisk', () => Reflect.set(IDBObjectStore.prototype, 'put', put));
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
      if (!stores.includes(this.name)) return put.apply(this, given);
      const error = new DOMException('The disk is full.', 'QuotaExceededError');
      this.transaction.abort();
      throw error;
    };
  }, full);
}

async function emptyDisk(ready: Launched): Promise<void> {
  await (await ready.worker()).evaluate(() => Reflect.get(globalThis, 'emptyDisk')());
}

interface Opening {
  name: string;
  version: number;
  /** From nothing it makes the stores of the first form, else one more. */
  upgrade: boolean;
  /** Deletes it first. Both are asked for at once, so that nobody who wakes up in between makes it anew. */
  anew?: boolean;
}

/** Opens a database and keeps it open, whoever wants it closed. */
function keepOpen({ name, version, upgrade, anew = false }: Opening): Promise<void> {
  return new Promise((resolve, reject) => {
    if (anew) indexedDB.deleteDatabase(name);
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = ({ oldVersion }) => {
      const made = opening.result;
      if (!upgrade) return;
      if (oldVersion > 0) {
        made.createObjectStore('future');
        return;
      }
      const tasks = made.createObjectStore('tasks', { keyPath: 'key' });
      tasks.createIndex('askedAt', 'askedAt');
      tasks.createIndex('due', ['lane', 'dueAt']);
      tasks.createIndex('unseenSince', 'unseenSince');
      tasks.createIndex('noticeOwedSince', 'noticeOwedSince');
      for (const store of ['bodies', 'rejected']) made.createObjectStore(store, { keyPath: 'key' });
      made.createObjectStore('lookups', { keyPath: 'id' });
      made.createObjectStore('setAside', { autoIncrement: true });
    };
    opening.onsuccess = () => {
      window.kept = opening.result;
      resolve();
    };
    opening.onerror = () => reject(opening.error);
  });
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}

/** All that is stored, by the names of the stores. */
async function readAll(): Promise<Record<string, unknown[]>> {
  const settle = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  const opened = window.kept?.objectStoreNames.length ? window.kept : await settle(indexedDB.open('task-results'));
  const found: Record<string, unknown[]> = {};
  for (const store of opened.objectStoreNames) {
    found[store] = await settle(opened.transaction(store).objectStore(store).getAll());
  }
  opened.close();
  return found;
}

function damage({ name, key }: { name: string; key: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('tasks', 'readwrite');
      const tasks = transaction.objectStore('tasks');
      const reading = tasks.get(key);
      reading.onsuccess = () => tasks.put({ ...reading.result, answer: 'nonsense' });
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
    };
    opening.onerror = () => reject(opening.error);
  });
}
