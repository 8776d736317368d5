import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { readNewest } from '@/lib/browser/newest-rows.ts';

const readable = (value: unknown) => (value instanceof Date ? null : String(value));

/** Stores values under the places given, and reads the newest of them. */
async function newestOf(places: readonly (readonly [place: number, value: unknown])[], limit: number) {
  const name = `newest-${crypto.randomUUID()}`;
  const database = await openDB(name, 1, {
    upgrade: (young) => young.createObjectStore('tasks', { autoIncrement: true }).createIndex('listedAt', 'at'),
  });
  for (const [at, value] of places) await database.add('tasks', { at, value });
  const index = database.transaction('tasks').store.index('listedAt');
  const newest = await readNewest(index, limit, (row) => readable((row as { value: unknown }).value));
  database.close();
  return newest;
}

test('the newest come first, as many as are asked for', async () => {
  const stored = [
    [2, 'b'],
    [3, 'c'],
    [1, 'a'],
  ] as const;
  expect(await newestOf(stored, 2)).toEqual({ readable: ['c', 'b'], unreadable: 0 });
  expect(await newestOf(stored, 1)).toEqual({ readable: ['c'], unreadable: 0 });
  expect(await newestOf(stored, 10)).toEqual({ readable: ['c', 'b', 'a'], unreadable: 0 });
  expect(await newestOf([], 10)).toEqual({ readable: [], unreadable: 0 });
});

test('of those that share the last place no more than are asked for', async () => {
  const stored = [
    [1, 'a'],
    [1, 'b'],
    [1, 'c'],
    [2, 'd'],
  ] as const;
  expect(await newestOf(stored, 2)).toEqual({ readable: ['d', 'c'], unreadable: 0 });
});

test('what makes no sense is counted and made up for by older ones, but not what stands behind the last', async () => {
  const bad = new Date(0);
  const stored = [
    [1, bad],
    [2, 'a'],
    [3, 'b'],
    [4, bad],
    [5, bad],
    [6, 'c'],
  ] as const;
  expect(await newestOf(stored, 3)).toEqual({ readable: ['c', 'b', 'a'], unreadable: 2 });
  expect(await newestOf(stored, 9)).toEqual({ readable: ['c', 'b', 'a'], unreadable: 3 });
});
