import type { Keys } from '../account.ts';
import type { Api } from '../api.ts';
import type { BadgeFace } from '../badge.ts';
import type { ErasureMark } from '../erasures.ts';
import type { SettingsInForce } from '../managed.ts';
import type { Notice } from '../notice.ts';
import type { Body, Lane, Lookup, TaskRecord } from '../record.ts';
import type { After } from '../request.ts';
import type { StageCounts } from '../stage.ts';

/** One value that outlives the worker. */
export interface Kept<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
}

/** What one change of a record writes, in one transaction. */
export interface Change {
  record: TaskRecord;
  /** The text of an answer, which takes the place of the one before it. */
  body?: Body;
  /** The text before it is kept beside the new one, where it says something else. */
  keepEarlier?: boolean;
  /** Text received that was no answer, kept to be looked at. */
  rejected?: Body;
}

/** The stored tasks. Every method is one transaction and rejects where the browser's storage fails. */
export interface TaskStore {
  read(key: string): Promise<TaskRecord | null>;
  readMany(keys: readonly string[]): Promise<TaskRecord[]>;
  readLookup(id: string): Promise<{ lookup: Lookup; records: TaskRecord[] } | null>;
  /** Stores a lookup and a record for each of its ids; `make` is given the record that stands already, and the id's place. */
  addLookup(
    lookup: Lookup,
    ids: readonly string[],
    make: (id: string, standing: TaskRecord | null, place: number) => TaskRecord,
  ): Promise<void>;
  /**
   * Stores the tasks that a batch lists, and their order: `whole` for all of them, else beside those that it listed before. `decide` says what
   * becomes of the batch, `make` of each task; nothing is written where the batch is gone or no longer watched. Returns the keys of what changed.
   */
  addMembers(batchKey: string, ids: readonly string[], whole: boolean, listing: MemberListing): Promise<string[]>;
  /** Like `change` for one batch; `decide` is also told how many of its tasks are at which stage. */
  changeBatch(
    batchKey: string,
    decide: (batch: TaskRecord, members: StageCounts) => TaskRecord | null,
  ): Promise<string[]>;
  /** How many tasks were asked for together, and at which stage they are. `null` where there is no such lookup. */
  countLookup(lookupId: string): Promise<{ size: number; stages: StageCounts } | null>;
  /** Reads records, lets `decide` say what becomes of each (`null`: as it is), writes. Returns the keys of what changed. */
  change(keys: readonly string[], decide: (record: TaskRecord) => TaskRecord | null): Promise<string[]>;
  /** Like `change`, with the texts that belong to a record. Until it is done nobody can read a text. */
  changeWithTexts(keys: readonly string[], decide: (record: TaskRecord) => Change | null): Promise<string[]>;
  /** The record to be checked first now: by the order of `lanes`, then longest due first; none of `except`. */
  nextDue(now: number, lanes: readonly Lane[], except: ReadonlySet<string>): Promise<TaskRecord | null>;
  /** The nearest due time of all; `null` where nothing is watched. */
  earliestDue(): Promise<number | null>;
  countUnseen(): Promise<number>;
  unseenKeys(): Promise<string[]>;
  noticesOwed(): Promise<TaskRecord[]>;
  /**
   * Hides records and lookups at once, with the tasks that only came with an erased batch or that only an erased lookup holds; what is
   * hidden is given back or purged later.
   */
  erase(erasure: Erasure): Promise<Erased>;
  /** Gives back what was hidden, but for what was asked for anew since. Returns the keys of what came back. */
  undoErase(erasureId: string): Promise<string[]>;
  /** Deletes for good what was hidden with a time up to `now`. */
  purgeErased(now: number): Promise<void>;
  /**
   * Deletes what was last asked for and received before `before`, but nothing watched and nothing unseen; the tasks that only came with a
   * batch go with it. Returns the keys.
   */
  expire(before: number): Promise<string[]>;
}

/** What is to be hidden: these records and these lookups with their tasks, or everything. It is purged from `purgeAt` on. */
export interface Erasure {
  id: string;
  what: { keys: readonly string[]; lookupIds: readonly string[] } | 'everything';
  purgeAt: number;
}

/** What an erasing did. */
export interface Erased {
  /** The keys of the records that it hid, and of those that it left, but took out of a lookup. */
  gone: string[];
  left: string[];
  /** How many tasks it hid: batches are none. `null` where it hid nothing, not even the line of a lookup. */
  count: number | null;
}

/** What becomes of a batch and of each task that it lists. */
export interface MemberListing {
  decide(batch: TaskRecord): TaskRecord;
  make(batch: TaskRecord, id: string, standing: TaskRecord | null, place: number): TaskRecord;
}

/** Notifications, where the person allowed them. */
export interface Notices {
  allowed(): Promise<boolean>;
  /** The ids of those the browser still shows. */
  shown(): Promise<string[]>;
  show(notice: Notice): Promise<void>;
}

/** The world, as the watcher sees it. Times are epoch milliseconds. */
export interface Ports {
  now(): number;
  /** A number in 0..1. */
  random(): number;
  newId(): string;
  after: After;
  /** Keeps the worker awake for another half minute. */
  stayAwake(): void;
  api: Api;
  store: TaskStore;
  credentials: {
    /** The policy is read anew each time. */
    read(): Promise<Keys>;
    /**
     * One change at a time: `decide` sees what stands and says what is written in its place, or `null`. Of the organisation's only the
     * account can change.
     */
    change(decide: (current: Keys) => Keys | null): Promise<void>;
  };
  settings: Pick<Kept<SettingsInForce>, 'read'>;
  lastStart: Kept<number>;
  heldUntil: Kept<number>;
  storageFailed: Kept<boolean>;
  /** What can still be brought back. Of several changes one comes after another. */
  erasures: { change(decide: (marks: ErasureMark[]) => ErasureMark[]): Promise<void> };
  /** Whether storage fails because a newer version of this extension wrote what is stored. */
  isStoredFormNewer(): Promise<boolean>;
  mayReachApi(): Promise<boolean>;
  /** Wakes the worker at `at`, and again and again after it until it is set anew or cleared with `null`. */
  setAlarm(at: number | null): Promise<void>;
  /** Makes the daily tidying begin at `at`. */
  setTidyAlarm(at: number): Promise<void>;
  showBadge(face: BadgeFace): Promise<void>;
  notices: Notices;
  /** Takes note of a fault that nobody waits to hear of. */
  report(fault: unknown): void;
  /** Tells open pages which records changed. */
  announce(keys: readonly string[]): void;
}
