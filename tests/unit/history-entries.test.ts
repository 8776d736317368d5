import { expect, test } from 'vitest';
import { entryKey } from '../../lib/entry.ts';
import { entryRoute, placeOf } from '../../lib/entry-route.ts';
import { filteredEntries, listStored, type Stored } from '../../lib/history/history-entries.ts';
import { erasureOf, isLookupWhole, tasksBehind, tasksReadOf } from '../../lib/history/listed-tasks.ts';
import { type Lookup, lookupIdOfBatch, type TaskRecord } from '../../lib/record.ts';
import { noon, sampleAnswer, sampleRecord } from './sample-record.ts';

const counts = { processing: 0, completed: 2, errored: 0, total: 2, ready: true };
const ended = { counts, receivedAt: noon, step: 'ended', endedAt: noon } as const;

function task(key: string, age: number, record: Partial<TaskRecord> = {}): TaskRecord {
  const at = noon - age;
  return sampleRecord({ key, id: key, askedAt: at, listedAt: at, dueAt: null, answer: sampleAnswer(), ...record });
}

function stored(records: TaskRecord[], lookups: Lookup[]): Stored {
  return {
    records: new Map(records.map((record) => [record.key, record])),
    lookups: new Map(lookups.map((lookup) => [lookup.id, lookup])),
  };
}

/** A task alone, a batch of two, and a lot of two of which one is a batch that lists one task. */
const all = stored(
  [
    task('member-2', 2000, { listedAt: null, batchKey: 'batch' }),
    task('alone', 1000),
    task('batch', 2000, { batch: ended, answer: null }),
    task('member-1', 2000, { listedAt: null, batchKey: 'batch', answer: sampleAnswer({ status: 'ERRORED' }) }),
    task('in-lot', 3000, { listedAt: null, lookupIds: ['lot'] }),
    task('batch-in-lot', 3001, { listedAt: null, lookupIds: ['lot'], batch: ended, answer: null }),
    task('deep', 3001, { listedAt: null, batchKey: 'batch-in-lot' }),
  ],
  [
    { id: 'lot', askedAt: noon - 3000, listedAt: noon - 3000, keys: ['batch-in-lot', 'in-lot'] },
    { id: 'few', askedAt: noon - 1000, listedAt: null, keys: ['alone', 'batch'] },
    { id: 'erased', askedAt: noon, listedAt: noon, keys: ['nowhere'] },
    { id: lookupIdOfBatch('batch'), askedAt: noon, listedAt: null, keys: ['member-1', 'member-2'] },
    { id: lookupIdOfBatch('batch-in-lot'), askedAt: noon, listedAt: null, keys: ['deep', 'not-stored'] },
  ],
);

test('what was asked for is listed newest first; what is part of something stands under it, and what is empty is left out', () => {
  const { entries, newest } = listStored(all);
  expect(entries.map(entryKey)).toEqual(['alone', 'batch', 'lookup/lot']);
  expect(entries[1]).toMatchObject({ is: 'batch', members: { completed: 1, errored: 1 } });
  expect(entries[2]).toMatchObject({ is: 'lookup', size: 2, members: { completed: 2 } });
  expect(newest.map(({ key }) => key).slice(0, 2)).toEqual(['alone', 'member-2']);
});

test('a filter gives every task and batch by itself, also those under something', () => {
  const entries = filteredEntries(listStored(all), ({ key }) => key.startsWith('in') || key === 'batch');
  expect(entries.map(entryKey)).toEqual(['batch', 'in-lot']);
  expect(entries[0]).toMatchObject({ is: 'batch', members: { completed: 1, errored: 1 } });
});

test('the tasks behind lines come in pasted order, batches in place of themselves, and each once', () => {
  const { entries } = listStored(all);
  const keys = tasksBehind(entries, all).map(({ key }) => key);
  expect(keys).toEqual(['alone', 'member-1', 'member-2', 'deep', 'in-lot']);
  const twice = tasksBehind([...entries, ...entries], all);
  expect(twice).toHaveLength(5);
});

test('a batch that lists nothing yet stays as one', () => {
  const early = task('early', 0, { batch: { ...ended, endedAt: null }, answer: null });
  const { entries } = listStored(stored([early], []));
  expect(tasksBehind(entries, stored([early], []))).toEqual([early]);
});

test('erasing lines takes lots as a whole', () => {
  expect(erasureOf(listStored(all).entries)).toEqual({ keys: ['alone', 'batch'], lookupIds: ['lot'] });
});

test('each line leads to an address, and the address to its line', () => {
  const { entries } = listStored(all);
  expect(entries.map(entryRoute)).toEqual([
    { show: 'task', key: 'alone' },
    { show: 'batch', key: 'batch' },
    { show: 'lookup', lookupId: 'lot' },
  ]);
  expect(entries.map((entry) => placeOf(entryRoute(entry), entries))).toEqual([0, 1, 2]);
  // An id is a task's until it is known to be a batch's.
  expect(placeOf({ show: 'task', key: 'batch' }, entries)).toBe(1);
  expect(placeOf({ show: 'history' }, entries)).toBe(-1);
});

test('a lot is whole once its tasks were read and those of its batches; until then it goes as far as it was read without a gap', () => {
  const read = (keys: string[], lookups: string[]) => ({
    ...all,
    whole: false,
    failed: false,
    isKeyRead: (key: string) => keys.includes(key),
    isLookupRead: (id: string) => lookups.includes(id),
  });
  const keysOf = (keys: string[]) => tasksReadOf('lot', read(keys, [])).map(({ key }) => key);
  expect(keysOf([])).toEqual([]);
  expect(keysOf(['in-lot'])).toEqual([]);
  expect(keysOf(['batch-in-lot'])).toEqual(['batch-in-lot']);
  expect(keysOf(['batch-in-lot', 'in-lot'])).toEqual(['batch-in-lot', 'in-lot']);
  const members = lookupIdOfBatch('batch-in-lot');
  expect(isLookupWhole('lot', read([], [members]))).toBe(false);
  expect(isLookupWhole('lot', read([], ['lot']))).toBe(false);
  expect(isLookupWhole('lot', read([], ['lot', members]))).toBe(true);
});
