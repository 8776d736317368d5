import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Body, Lookup, TaskRecord } from '@/lib/record.ts';
import { storedForm, upgrades } from '@/lib/record-upgrades.ts';
import type { Stage } from '@/lib/stage.ts';
import { after } from './timer.ts';

/** A record as it is stored: with what its indexes need besides. */
export type TaskRow = TaskRecord & { stage: Stage; stagesInLookups: string[] };

/** What was erased and may still be brought back: rows of the stores that it came from. */
export interface ErasedRows {
  id: string;
  purgeAt: number;
  /** Everything was erased, so that texts and what was set aside go too. */
  whole: boolean;
  tasks: TaskRow[];
  lookups: Lookup[];
}

/** What lies in IndexedDB. Stored values are parsed on reading: another version, or a damaged disk, may have written them. */
export interface TaskDatabase extends DBSchema {
  tasks: {
    key: string;
    value: TaskRow;
    indexes: {
      askedAt: number;
      listedAt: number;
      due: [string, number];
      unseenSince: number;
      noticeOwedSince: number;
      lookup: string;
      batch: [string, Stage];
    };
  };
  bodies: { key: string; value: Body };
  /** The answer before the last, where that one had settled too. */
  earlier: { key: string; value: Body };
  rejected: { key: string; value: Body };
  lookups: { key: string; value: Lookup; indexes: { listedAt: number } };
  /** Records that could not be read, with all that was in them. */
  setAside: { key: number; value: { at: number; value: unknown } };
  erased: { key: string; value: ErasedRows };
}

/** The stores of texts, by the keys of their tasks. */
export const textStores = ['bodies', 'earlier', 'rejected'] as const;

export type Database = IDBPDatabase<TaskDatabase>;

let opened: Promise<Database> | null = null;

/** Opens the database, or gives the open one. Rejects where the browser's storage fails; the next call then tries anew. */
export function openDatabase(): Promise<Database> {
  opened ??= open();
  return opened;
}

/** Whether a newer version of this extension wrote what is stored. It is then left as it is, and every opening rejects. */
export function isStoredFormNewer(): Promise<boolean> {
  return openDatabase().then(
    () => false,
    (error: unknown) => error instanceof DOMException && error.name === 'VersionError',
  );
}

/** So long, in milliseconds, an opening may wait for others without a sign. Only the first that waits hears that it is blocked. */
const patience = 5_000;

/** Rejects while another page keeps an older form open and does not let go of it: it may be frozen for hours. Once it does, the database opens after all. */
function open(): Promise<Database> {
  const { promise, resolve, reject } = Promise.withResolvers<Database>();
  const giveUp = () => reject(new Error('Another page keeps an older form of the database open.'));
  const stopWaiting = after(patience, giveUp);
  const opening = openInForm(giveUp, stopWaiting);
  opening.then(
    () => {
      opened = opening;
      resolve(opening);
    },
    (error: unknown) => {
      opened = null;
      reject(error);
    },
  );
  return promise.finally(stopWaiting);
}

function openInForm(onBlocked: () => void, onUpgrade: () => void): Promise<Database> {
  return openDB<TaskDatabase>('task-results', storedForm, {
    blocked: onBlocked,
    async upgrade(database, before, _after, transaction) {
      onUpgrade();
      if (before < 1) {
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
      }
      const tasks = transaction.objectStore('tasks');
      const lookups = transaction.objectStore('lookups');
      if (before < 2) {
        tasks.createIndex('listedAt', 'listedAt');
        tasks.createIndex('batch', ['batchKey', 'stage']);
        lookups.createIndex('listedAt', 'listedAt');
        database.createObjectStore('earlier', { keyPath: 'key' });
        database.createObjectStore('erased', { keyPath: 'id' });
      }
      if (before < 3) {
        if (before === 2) tasks.deleteIndex('lookup');
        tasks.createIndex('lookup', 'stagesInLookups', { multiEntry: true });
      }
      for (const { version, task, lookup } of before === 0 ? [] : upgrades) {
        if (version <= before) continue;
        for await (const cursor of tasks) await cursor.update(task({ ...cursor.value }) as unknown as TaskRow);
        for await (const cursor of lookups) await cursor.update(lookup({ ...cursor.value }) as unknown as Lookup);
      }
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
