import type { TaskRecord } from '../record.ts';
import { asked, stopped, unasked } from './outcome.ts';
import type { Ports } from './ports.ts';
import type { Watcher } from './watcher.ts';

/** What people ask of tasks. Each rejects where the browser's storage fails. */
export interface TaskRequests {
  /** Stores the ids as asked for and starts checking. Settles as soon as they stand in the store. */
  lookUp(ids: readonly string[]): Promise<{ lookupId: string; keys: string[] }>;
  /** Asks for known tasks once more; those at rest are watched again. */
  checkAgain(keys: readonly string[]): Promise<void>;
  stopWatching(keys: readonly string[]): Promise<void>;
  markSeen(keys: readonly string[]): Promise<void>;
  markAllSeen(): Promise<void>;
}

export function createTaskRequests(ports: Ports, watcher: Watcher): TaskRequests {
  return {
    async lookUp(ids) {
      const once = new Map(ids.map((id) => [id.toLowerCase(), id]));
      const lookup = { id: ports.newId(), askedAt: ports.now(), keys: [...once.keys()] };
      await ports.store.addLookup(lookup, [...once.values()], (id, standing, place) =>
        asked(standing ?? unasked(id), lookup.id, lookup.askedAt, place),
      );
      ports.announce(lookup.keys);
      void watcher.wake();
      return { lookupId: lookup.id, keys: lookup.keys };
    },
    async checkAgain(keys) {
      const now = ports.now();
      await change(keys, (record) => asked(record, record.lookupId, now, keys.indexOf(record.key)));
      void watcher.wake();
    },
    async stopWatching(keys) {
      const now = ports.now();
      await change(keys, (record) => (record.dueAt === null ? null : stopped(record, now)));
      watcher.drop(keys);
      await watcher.show();
    },
    markSeen,
    async markAllSeen() {
      await markSeen(await ports.store.unseenKeys());
    },
  };

  async function markSeen(keys: readonly string[]): Promise<void> {
    await change(keys, (record) => (record.unseenSince === null ? null : { ...record, unseenSince: null }));
    await watcher.show();
  }

  async function change(keys: readonly string[], decide: (record: TaskRecord) => TaskRecord | null): Promise<void> {
    const changed = await ports.store.change(keys, (record) => {
      const next = decide(record);
      return next && { record: next };
    });
    ports.announce(changed);
  }
}
