import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { openDatabase } from '@/lib/browser/task-database.ts';
import { listEntries, readBody, readLookup, readTask } from '@/lib/browser/task-reader.ts';
import { taskRecordSchema } from '@/lib/record.ts';
import { storedForm, upgrades } from '@/lib/record-upgrades.ts';

/** What the first form stored, as it stored it. Never to be changed. */
const inForm1 = {
  settled: {
    key: 'task_1',
    id: 'TASK_1',
    lookupId: 'lookup-1',
    askedAt: 1_893_456_000_000,
    lane: 'watched',
    dueAt: null,
    checkedAt: 1_893_456_000_050,
    tries: 0,
    answer: {
      status: 'COMPLETED',
      trackingId: null,
      summary: { shape: 'people', people: 1, withEmail: 1, verified: 1 },
      receivedAt: 1_893_456_000_050,
      keyId: 'k1',
    },
    failure: null,
    wasProcessing: false,
    unseenSince: 1_893_456_000_050,
    noticeOwedSince: null,
  },
  watched: {
    key: 'task_2',
    id: 'task_2',
    lookupId: 'lookup-1',
    askedAt: 1_893_455_999_999,
    lane: 'watched',
    dueAt: 1_893_456_030_000,
    checkedAt: 1_893_456_000_150,
    tries: 1,
    answer: null,
    failure: {
      kind: 'unreachable',
      at: 1_893_456_000_150,
      since: 1_893_456_000_150,
      httpStatus: null,
      detail: null,
      requestId: null,
    },
    wasProcessing: false,
    unseenSince: null,
    noticeOwedSince: null,
  },
  damaged: { key: 'task_3', askedAt: 'never' },
  lookup: { id: 'lookup-1', askedAt: 1_893_456_000_000, keys: ['task_1', 'task_2'] },
  body: { key: 'task_1', text: '{"task_id":"TASK_1","status":"COMPLETED","data":[]}', receivedAt: 1_893_456_000_050 },
};

async function store(version: number): Promise<void> {
  const database = await openDB('task-results', version, {
    upgrade(young) {
      const tasks = young.createObjectStore('tasks', { keyPath: 'key' });
      tasks.createIndex('askedAt', 'askedAt');
      tasks.createIndex('due', ['lane', 'dueAt']);
      tasks.createIndex('unseenSince', 'unseenSince');
      tasks.createIndex('noticeOwedSince', 'noticeOwedSince');
      young.createObjectStore('bodies', { keyPath: 'key' });
      young.createObjectStore('rejected', { keyPath: 'key' });
      young.createObjectStore('lookups', { keyPath: 'id' });
      young.createObjectStore('setAside', { autoIncrement: true });
    },
  });
  for (const task of [inForm1.settled, inForm1.watched, inForm1.damaged]) await database.put('tasks', task);
  await database.put('lookups', inForm1.lookup);
  await database.put('bodies', inForm1.body);
  database.close();
}

test('what the first form stored is all there: listed, watched, unseen, with its text', async () => {
  await store(1);
  const { entries } = await listEntries(10);
  expect(entries.map((entry) => (entry.is === 'task' ? entry.record.id : null))).toEqual(['TASK_1', 'task_2']);
  expect(await readTask('task_1')).toMatchObject(inForm1.settled);
  expect(await readTask('task_2')).toMatchObject(inForm1.watched);
  expect((await readBody('task_1'))?.text).toBe(inForm1.body.text);
  expect((await readLookup('lookup-1'))?.records).toHaveLength(2);
  const database = await openDatabase();
  expect(await database.get('tasks', 'task_3')).toMatchObject(inForm1.damaged);
  expect(await database.countFromIndex('tasks', 'lookup', IDBKeyRange.only(['lookup-1', 'completed']))).toBe(1);
  expect(await database.countFromIndex('tasks', 'lookup', IDBKeyRange.only(['lookup-1', 'watched']))).toBe(1);
  await deleteDatabase();
});

test('a form newer than this code knows is left untouched', async () => {
  await store(storedForm + 1);
  await expect(openDatabase().then(() => 'opened')).rejects.toThrow();
  const database = await openDB('task-results', storedForm + 1);
  expect(await database.get('tasks', 'task_1')).toEqual(inForm1.settled);
  database.close();
  await deleteDatabase();
});

test('the upgrades lead from the first form to the last, one at a time', () => {
  expect(upgrades.map(({ version }) => version)).toEqual(Array.from({ length: storedForm - 1 }, (_, n) => n + 2));
  const upgraded = upgrades.reduce<Record<string, unknown>>((value, { task }) => task(value), inForm1.settled);
  expect(taskRecordSchema.safeParse(upgraded).success).toBe(true);
});

/** An open connection of the product closes itself for this, as for a newer version of the extension. */
function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('task-results');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
