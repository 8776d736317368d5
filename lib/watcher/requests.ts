import { valuesOf } from '../account.ts';
import { blankKeys, OwnKeyGiven } from '../own-key.ts';
import { type Lane, lastLookupOf, lookupIdOfBatch, type TaskRecord } from '../record.ts';
import { asked, stopped, unasked } from './outcome.ts';
import type { Ports } from './ports.ts';
import type { Watcher } from './watcher.ts';

/** What people ask of tasks and batches. Each rejects where the browser's storage fails. */
export interface TaskRequests {
  /** Stores the ids as asked for and starts checking. Settles as soon as they stand in the store. Rejects with `OwnKeyGiven` where the key is one of them. */
  lookUp(ids: readonly string[]): Promise<{ lookupId: string; keys: string[] }>;
  /** Asks for known tasks once more; those at rest are watched again. */
  checkAgain(keys: readonly string[]): Promise<void>;
  /** Ends the watching of these, and of the tasks of those that are batches. */
  stopWatching(keys: readonly string[]): Promise<void>;
  /** Ends the watching of all that was asked for together. */
  cancelLookup(lookupId: string): Promise<void>;
  markSeen(keys: readonly string[]): Promise<void>;
  markAllSeen(): Promise<void>;
  /** A text with the stored keys blanked, for pages. */
  withoutKeys(text: string): Promise<string>;
}

/** So many ids of one lookup are listed one by one, and go first of all; more stand under their lookup, and let others pass. */
const few = 10;

export function createTaskRequests(ports: Ports, watcher: Watcher): TaskRequests {
  return {
    async lookUp(ids) {
      const once = new Map(ids.map((id) => [id.toLowerCase(), id]));
      const keys = valuesOf(await ports.credentials.read());
      if (keys.some((key) => once.has(key.toLowerCase()))) throw new OwnKeyGiven();
      const now = ports.now();
      const isFew = once.size <= few;
      const lookup = { id: ports.newId(), askedAt: now, listedAt: isFew ? null : now, keys: [...once.keys()] };
      const make = (id: string, standing: TaskRecord | null, place: number) =>
        asked(standing ?? unasked(id), { lookupId: lookup.id, now, place, lane: laneOf(once.size), listed: isFew });
      await watcher.bring(() => ports.store.addLookup(lookup, [...once.values()], make));
      ports.announce(lookup.keys);
      return { lookupId: lookup.id, keys: lookup.keys };
    },
    async checkAgain(keys) {
      const now = ports.now();
      const places = new Map(keys.map((key, place) => [key, place]));
      const again = (record: TaskRecord) => {
        const place = places.get(record.key) ?? 0;
        return asked(record, { lookupId: null, now, place, lane: laneOf(keys.length), listed: false });
      };
      await watcher.bring(() => change(keys, again));
    },
    stopWatching,
    async cancelLookup(lookupId) {
      const found = await ports.store.readLookup(lookupId);
      // What was asked for anew since is waited for by itself.
      const still = (found?.records ?? []).filter((record) => lastLookupOf(record) === lookupId);
      await stopWatching(still.map(({ key }) => key));
    },
    markSeen,
    withoutKeys: async (text) => blankKeys(text, await ports.credentials.read()),
    async markAllSeen() {
      await markSeen(await ports.store.unseenKeys());
    },
  };

  async function stopWatching(keys: readonly string[]): Promise<void> {
    const now = ports.now();
    const all = [...keys, ...(await keysOfTheirTasks(keys))];
    await change(all, (record) => (record.dueAt === null ? null : stopped(record, now)));
    watcher.drop(all);
    await watcher.show();
  }

  async function keysOfTheirTasks(keys: readonly string[]): Promise<string[]> {
    const batches = (await ports.store.readMany(keys)).filter(({ batch }) => batch !== null);
    const found = await Promise.all(batches.map(({ key }) => ports.store.readLookup(lookupIdOfBatch(key))));
    return found.flatMap((each) => each?.lookup.keys ?? []);
  }

  async function markSeen(keys: readonly string[]): Promise<void> {
    await change(keys, (record) => (record.unseenSince === null ? null : { ...record, unseenSince: null }));
    await watcher.show();
  }

  async function change(keys: readonly string[], decide: (record: TaskRecord) => TaskRecord | null): Promise<void> {
    ports.announce(await ports.store.change(keys, decide));
  }
}

function laneOf(size: number): Lane {
  return size <= few ? 'waited' : 'bulk';
}
