import type { Lookup } from '@/lib/record.ts';
import { openDatabase } from './task-database.ts';
import { lookupIn } from './task-rows.ts';

/** Reading lookups as they are stored, without their tasks. Both reject where the browser's storage fails. */

/** Those of these ids that are stored. */
export async function readLookups(ids: readonly string[]): Promise<Lookup[]> {
  const { store } = (await openDatabase()).transaction('lookups');
  return lookupsIn(await Promise.all(ids.map((id) => store.get(id))));
}

/** All of them by their ids, in portions; `null` as `after` for the first. `next` is `null` after the last. */
export async function readAllLookups(
  after: string | null,
  size: number,
): Promise<{ lookups: Lookup[]; next: string | null }> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const { store } = (await openDatabase()).transaction('lookups');
  const [keys, values] = await Promise.all([store.getAllKeys(range, size), store.getAll(range, size)]);
  return { lookups: lookupsIn(values), next: keys.length < size ? null : (keys.at(-1) ?? null) };
}

function lookupsIn(values: readonly unknown[]): Lookup[] {
  return values.map(lookupIn).filter((lookup) => lookup !== null);
}
