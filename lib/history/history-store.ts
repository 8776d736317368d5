import type { Lookup, TaskRecord } from '../record.ts';
import type { After } from '../request.ts';
import type { ReadSoFar } from './history-entries.ts';
import { createHistoryMemory } from './history-memory.ts';

/** What a page knows of the stored tasks. */
export interface History extends ReadSoFar {
  /** All of it was read. */
  readonly whole: boolean;
  /** The browser's storage could not be read. */
  readonly failed: boolean;
}

export interface HistoryPorts {
  now(): number;
  after: After;
  readTasks(keys: readonly string[]): Promise<TaskRecord[]>;
  /** All records, newest first, in portions; `null` as `before` for the first. `next` is `null` after the last. */
  readAllTasks(before: number | null, size: number): Promise<{ records: TaskRecord[]; next: number | null }>;
  readLookups(ids: readonly string[]): Promise<Lookup[]>;
  /** All lookups by their ids, likewise. */
  readAllLookups(after: string | null, size: number): Promise<{ lookups: Lookup[]; next: string | null }>;
  followChanges(run: (keys: readonly string[]) => void): void;
  isVisible(): boolean;
  onVisible(run: () => void): void;
  /** Lets the page draw and answer the person. */
  pause(): Promise<void>;
  /** Resolves when the page has drawn what it shows of the first tasks that it was told of, or need not. */
  untilShown(): Promise<void>;
  /** Takes note of a fault. */
  report(fault: unknown): void;
}

export interface HistoryStore {
  /** Reads these before all else. Nothing is read before the first call. */
  want(keys: readonly string[], lookupIds: readonly string[]): void;
  /** Reads everything once more. */
  tryAgain(): void;
}

/** Where a reading of everything has come to. */
interface Pass {
  /** `undefined`: all lookups were read. */
  lookupsAfter: string | null | undefined;
  tasksBefore: number | null;
  found: Set<string>;
}

const portion = 500;
/** So many tasks are read first, and told at once: more than a page has room for. */
export const firstPortion = 50;
const lookupPortion = 100;
/** At most so often, in milliseconds, changes are read while they stream in. */
const readEvery = 150;
/** At most so often, in milliseconds, it is told what was read of much. */
const tellEvery = 300;
/** A page that was hidden for longer may have been frozen, and then missed changes. */
const longHidden = 60_000;

/**
 * Keeps all that is stored of tasks in memory: first what is wanted, then everything in portions, newest first, and from then on what
 * changes. Reads one thing at a time, so that what is older never takes the place of what is newer; a hidden page reads nothing.
 * `onChange` is called after each portion.
 */
export function createHistoryStore(ports: HistoryPorts, onChange: (history: History) => void): HistoryStore {
  const memory = createHistoryMemory();
  const { records, lookups, staleKeys, staleLookups } = memory;
  let wanted: { keys: readonly string[]; lookupIds: readonly string[] } = { keys: [], lookupIds: [] };
  let pass: Pass | null = newPass();
  let whole = false;
  let failed = false;
  let busy = false;
  let shownAt = 0;
  let lastAwake = ports.now();
  let wantedAnew = Promise.withResolvers<void>();

  ports.followChanges((keys) => {
    for (const key of keys) staleKeys.add(key);
    void work();
  });
  ports.onVisible(() => {
    if (ports.now() - lastAwake > longHidden) pass ??= newPass();
    void work();
  });

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      while (ports.isVisible()) {
        const isFirst = records.size === 0;
        const isPart = await step(isFirst ? firstPortion : portion);
        if (isPart === null) break;
        failed = false;
        // All that follows is worked out anew each time: what comes in many portions is told now and then.
        if (!isPart || isFirst || ports.now() - shownAt >= tellEvery) show();
        if (isFirst && records.size > 0 && !leadsOn()) await Promise.race([ports.untilShown(), wantedAnew.promise]);
        // From a lot to its first tasks it goes without a rest.
        if (records.size > 0 || pass?.lookupsAfter !== null) await ports.pause();
      }
    } catch (error) {
      ports.report(error);
      failed = true;
      show();
    }
    if (ports.isVisible()) lastAwake = ports.now();
    ports.after(readEvery, () => {
      busy = false;
      const isLeft = pass !== null || staleKeys.size > 0 || staleLookups.size > 0;
      if (isLeft && !failed && ports.isVisible()) void work();
    });
  }

  /** What was read first is a batch, whose tasks are what is to be shown. */
  function leadsOn(): boolean {
    return records.values().some(({ batch }) => batch !== null);
  }

  function show(): void {
    shownAt = ports.now();
    onChange({
      records,
      lookups,
      whole,
      failed,
      isKeyRead: (key) => whole || memory.isKeyRead(key),
      isLookupRead: (id) => whole || memory.isLookupRead(id),
    });
  }

  /** Reads the next portion. `true`: more of the same is to come; `null`: nothing was left to be read. */
  async function step(size: number): Promise<boolean | null> {
    memory.chase(wanted.keys, wanted.lookupIds);
    if (staleLookups.size > 0) {
      await reading(staleLookups, lookupPortion, async (ids) => memory.keepLookups(ids, await ports.readLookups(ids)));
    } else if (staleKeys.size > 0) {
      await reading(staleKeys, size, async (keys) => memory.keepTasks(keys, await ports.readTasks(keys)));
    } else {
      if (pass) await readOn(pass);
      else return null;
      return pass !== null;
    }
    return staleLookups.size > 0 || staleKeys.size > 0;
  }

  async function readOn(current: Pass): Promise<void> {
    if (current.lookupsAfter !== undefined) {
      const read = await ports.readAllLookups(current.lookupsAfter, lookupPortion);
      memory.keepLookups([], read.lookups);
      for (const { id } of read.lookups) current.found.add(id);
      current.lookupsAfter = read.next ?? undefined;
      return;
    }
    const read = await ports.readAllTasks(current.tasksBefore, portion);
    memory.keepTasks([], read.records);
    for (const { key } of read.records) current.found.add(key);
    current.tasksBefore = read.next;
    if (read.next !== null) return;
    // What was not found is gone, or came while this went on: each is asked for.
    memory.doubt(current.found);
    whole = true;
    pass = null;
  }

  return {
    want(keys, lookupIds) {
      wanted = { keys, lookupIds };
      wantedAnew.resolve();
      wantedAnew = Promise.withResolvers();
      void work();
    },
    tryAgain() {
      pass = newPass();
      failed = false;
      void work();
    },
  };
}

function newPass(): Pass {
  return { lookupsAfter: null, tasksBefore: null, found: new Set() };
}

/** Takes some of what is stale and reads it; where that fails, it stays stale. */
async function reading(stale: Set<string>, most: number, read: (taken: string[]) => Promise<void>): Promise<void> {
  const taken = [...stale.values().take(most)];
  for (const each of taken) stale.delete(each);
  try {
    await read(taken);
  } catch (error) {
    for (const each of taken) stale.add(each);
    throw error;
  }
}
