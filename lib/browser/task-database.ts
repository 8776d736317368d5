import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Body, Lookup, TaskRecord } from '@/lib/record.ts';

/** What lies in IndexedDB. Stored values are parsed on reading: another version, or a damaged disk, may have written them. */
export interface TaskDatabase extends DBSchema {
  tasks: {
    key: string;
    value: TaskRecord;
    indexes: { askedAt: number; due: [string, number]; unseenSince: number; noticeOwedSince: number };
  };
  bodies: { key: string; value: Body };
  rejected: { key: string; value: Body };
  lookups: { key: string; value: Lookup };
  /** Records that could not be read, with all that was in them. */
  setAside: { key: number; value: { at: number; value: unknown } };
}

export type Database = IDBPDatabase<TaskDatabase>;

let opened: Promise<Database> | null = null;

/** Opens the database, or gives the open one. Rejects where the browser's storage fails; the next call then tries anew. */
export function openDatabase(): Promise<Database> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

function open(): Promise<Database> {
  return openDB<TaskDatabase>('task-results', 1, {
    upgrade(database) {
      const tasks = database.createObjectStore('tasks', { keyPath: 'key' });
      tasks.createIndex('askedAt', 'askedAt');
      // A record whose due time is null has no valid key here, and so stands in the index only while it is watched.
      tasks.createIndex('due', ['lane', 'dueAt']);
      tasks.createIndex('unseenSince', 'unseenSince');
      tasks.createIndex('noticeOwedSince', 'noticeOwedSince');
      database.createObjectStore('bodies', { keyPath: 'key' });
      database.createObjectStore('rejected', { keyPath: 'key' });
      database.createObjectStore('lookups', { keyPath: 'id' });
      database.createObjectStore('setAside', { autoIncrement: true });
    },
    // An open connection would keep a newer version of the extension from upgrading.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated() {
      opened = null;
    },
  });
}
