import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { isStoredFormNewer, openDatabase } from '@/lib/browser/task-database.ts';
import { countLookup, listEntries, readBody, readLookup, readTask } from '@/lib/browser/task-reader.ts';
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

/** What the second form stored of a lot and of a batch, as it stored it. Never to be changed. */
const inForm2 = {
  inLot: {
    ...inForm1.settled,
    key: 'task_4',
    id: 'task_4',
    lookupId: 'lot-1',
    batchKey: null,
    listedAt: null,
    batch: null,
    refusedAsTask: null,
    stage: 'completed',
  },
  member: {
    ...inForm1.settled,
    key: 'task_5',
    id: 'task_5',
    lookupId: '',
    batchKey: 'batch_1',
    listedAt: null,
    batch: null,
    refusedAsTask: null,
    stage: 'completed',
  },
  damaged: { key: 'task_6', lookupId: 7, stage: 'completed' },
  lot: { id: 'lot-1', askedAt: 1_893_456_000_000, listedAt: 1_893_456_000_000, keys: ['task_4'] },
};

const stoppedInForm3 = {
  ...withoutLookup(inForm2.inLot),
  key: 'task_7',
  id: 'task_7',
  lookupIds: ['lot-1'],
  answer: null,
  failure: {
    kind: 'stopped',
    at: 1_893_456_000_777,
    since: 1_893_456_000_777,
    httpStatus: null,
    detail: null,
    requestId: null,
  },
  stage: 'resting',
  stagesInLookups: ['lot-1/resting'],
};

/** What the third form stored of tasks that were stopped, and of one that failed, as it stored it. Never to be changed. */
const inForm3 = {
  stopped: stoppedInForm3,
  stoppedWhenSettled: {
    ...stoppedInForm3,
    key: 'task_8',
    id: 'task_8',
    answer: inForm1.settled.answer,
    stage: 'completed',
    stagesInLookups: ['lot-1/completed'],
  },
  failing: { ...stoppedInForm3, key: 'task_9', id: 'task_9', failure: inForm1.watched.failure },
};

function withoutLookup({ lookupId: _, ...rest }: { lookupId: string }): object {
  return rest;
}

async function storeForm2(): Promise<void> {
  const database = await openDB('task-results', 2, {
    upgrade(young) {
      const tasks = young.createObjectStore('tasks', { keyPath: 'key' });
      tasks.createIndex('askedAt', 'askedAt');
      tasks.createIndex('due', ['lane', 'dueAt']);
      tasks.createIndex('unseenSince', 'unseenSince');
      tasks.createIndex('noticeOwedSince', 'noticeOwedSince');
      tasks.createIndex('listedAt', 'listedAt');
      tasks.createIndex('lookup', ['lookupId', 'stage']);
      tasks.createIndex('batch', ['batchKey', 'stage']);
      for (const name of ['bodies', 'rejected', 'earlier']) young.createObjectStore(name, { keyPath: 'key' });
      young.createObjectStore('lookups', { keyPath: 'id' }).createIndex('listedAt', 'listedAt');
      young.createObjectStore('erased', { keyPath: 'id' });
      young.createObjectStore('setAside', { autoIncrement: true });
    },
  });
  for (const task of [inForm2.inLot, inForm2.member, inForm2.damaged]) await database.put('tasks', task);
  await database.put('lookups', inForm2.lot);
  database.close();
}

async function storeForm3(): Promise<void> {
  const database = await openDB('task-results', 3, {
    upgrade(young) {
      const tasks = young.createObjectStore('tasks', { keyPath: 'key' });
      tasks.createIndex('askedAt', 'askedAt');
      tasks.createIndex('due', ['lane', 'dueAt']);
      tasks.createIndex('unseenSince', 'unseenSince');
      tasks.createIndex('noticeOwedSince', 'noticeOwedSince');
      tasks.createIndex('listedAt', 'listedAt');
      tasks.createIndex('batch', ['batchKey', 'stage']);
      tasks.createIndex('lookup', 'stagesInLookups', { multiEntry: true });
      for (const name of ['bodies', 'rejected', 'earlier']) young.createObjectStore(name, { keyPath: 'key' });
      young.createObjectStore('lookups', { keyPath: 'id' }).createIndex('listedAt', 'listedAt');
      young.createObjectStore('erased', { keyPath: 'id' });
      young.createObjectStore('setAside', { autoIncrement: true });
    },
  });
  for (const task of [inForm3.stopped, inForm3.stoppedWhenSettled, inForm3.failing]) await database.put('tasks', task);
  await database.put('lookups', inForm2.lot);
  database.close();
}

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

test('fault 27: what the first form stored is all there: listed, watched, unseen, with its text', async () => {
  await store(1);
  const { entries } = await listEntries(10);
  expect(entries.map((entry) => (entry.is === 'task' ? entry.record.id : null))).toEqual(['TASK_1', 'task_2']);
  expect(await readTask('task_1')).toMatchObject(withoutLookup(inForm1.settled));
  expect(await readTask('task_2')).toMatchObject(withoutLookup(inForm1.watched));
  expect((await readBody('task_1'))?.text).toBe(inForm1.body.text);
  expect((await readLookup('lookup-1'))?.records).toHaveLength(2);
  expect(await (await openDatabase()).get('tasks', 'task_3')).toMatchObject(inForm1.damaged);
  expect((await countLookup('lookup-1'))?.stages).toMatchObject({ completed: 1, watched: 1 });
  await deleteDatabase();
});

test('fault 27: what the second form stored is all there: a lot with its tasks, and a task that only came with its batch', async () => {
  await storeForm2();
  expect(await readTask('task_4')).toMatchObject({ key: 'task_4', answer: inForm2.inLot.answer, lookupIds: ['lot-1'] });
  expect(await readTask('task_5')).toMatchObject({ batchKey: 'batch_1', lookupIds: [] });
  expect(await countLookup('lot-1')).toMatchObject({ size: 1, stages: { completed: 1 } });
  expect(await (await openDatabase()).get('tasks', 'task_6')).toMatchObject({ key: 'task_6', stage: 'completed' });
  await deleteDatabase();
});

test('fault 27: what the third form stored of stopped tasks is all there, and one that failed is none of them', async () => {
  await storeForm3();
  expect(await readTask('task_7')).toMatchObject({ answer: null, failure: null, stoppedAt: 1_893_456_000_777 });
  expect(await readTask('task_8')).toMatchObject({ answer: inForm2.inLot.answer, stoppedAt: 1_893_456_000_777 });
  expect(await readTask('task_9')).toMatchObject({ failure: inForm1.watched.failure, stoppedAt: null });
  expect((await countLookup('lot-1'))?.stages).toMatchObject({ completed: 1, resting: 2 });
  await deleteDatabase();
});

test('a form newer than this code knows is left untouched', async () => {
  await store(storedForm + 1);
  await expect(openDatabase().then(() => 'opened')).rejects.toThrow();
  expect(await isStoredFormNewer()).toBe(true);
  const database = await openDB('task-results', storedForm + 1);
  expect(await database.get('tasks', 'task_1')).toEqual(inForm1.settled);
  database.close();
  await deleteDatabase();
});

test('fault 28: an older form that another page keeps open is an error at once, each time, and no longer when that page lets go', async () => {
  await store(1);
  const keeping = await openDB('task-results', 1);
  await expect(openDatabase()).rejects.toThrow('older form');
  await expect(openDatabase()).rejects.toThrow('older form');
  expect(await isStoredFormNewer()).toBe(false);
  keeping.close();
  await vi.waitFor(async () => expect((await openDatabase()).version).toBe(storedForm));
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
