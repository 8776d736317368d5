import type { Entry } from '../entry.ts';
import type { ErasedWhat, LastErased } from '../erasing.ts';
import type { Draft, KeptFile } from '../ids/draft.ts';
import type { Picked } from '../ids/picked.ts';
import type { RequestOutput } from '../messages.ts';
import type { Body, Lookup, TaskRecord } from '../record.ts';
import type { Route } from '../route.ts';
import type { Standing } from '../standing.ts';

/** Where the panel is: under the toolbar's button, beside the page, or in a tab. */
export type Surface = 'popup' | 'sidepanel' | 'tab';

/** The newest of what was asked for, as far as it is listed. */
export interface Listing {
  entries: Entry[];
  /** There are older ones. */
  more: boolean;
  /** How many stored records make no sense. */
  unreadable: number;
  /** How many results in all were not yet seen. */
  unseen: number;
  /** By the lookup's id: of one that is over, the tasks that came to no end, as far as they were read. */
  resting: ReadonlyMap<string, readonly TaskRecord[]>;
}

/** All that the panel with the form and the list shows. */
export interface PanelView {
  surface: Surface;
  standing: Standing;
  /** `failed`: the browser's storage can't be read. */
  listing: Listing | 'failed';
  draft: Draft;
  picked: Picked | null;
  erased: LastErased | null;
  /** Why what was asked last could not be done, in words; empty when it could. */
  trouble: string;
}

/** What a page can have done about tasks. What fails is told on the page by whoever provides these; the promises still reject. */
export interface TaskActions {
  /** The text of a task's last answer. One that is known to have been received at `receivedAt` may be at hand. */
  readBody(key: string, receivedAt?: number): Promise<Body | null>;
  readRejected(key: string): Promise<Body | null>;
  copy(text: string): Promise<void>;
  save(name: string, text: string): void;
  /** Opens the results page in a tab. */
  open(route: Route): void;
  checkAgain(key: string): void;
  stopWatching(key: string): void;
}

/** What rows of the panel's list can have done besides. */
export interface EntryActions extends TaskActions {
  /** Tasks that belong together, in their order; `null` where there are none such. */
  readTogether(lookupId: string): Promise<{ lookup: Lookup; records: TaskRecord[] } | null>;
  /** How many ids were asked for together. */
  countTogether(lookupId: string): Promise<number>;
  /** Ends the watching of all that was asked for together. */
  cancelLookup(lookupId: string): void;
  /** Asks once more for those of them that rest without an end: they were stopped, failed, or grew too old. */
  checkUnfinished(lookupId: string): void;
  erase(entry: Entry): void;
}

/** What became of ids that were looked up: the lookup that holds them, and the tasks' keys. */
export type LookedUp = RequestOutput<'lookUp'>;

/** What the panel with the form and the list can have done. */
export interface PanelActions extends EntryActions {
  /** Resolves once they stand in the list; with `null` where that failed. */
  lookUp(ids: readonly string[]): Promise<LookedUp | null>;
  /** Tries a key and saves it where it works. */
  saveKey(key: string): Promise<RequestOutput<'saveKey'>>;
  keepDraft(text: string): void;
  /** Keeps what came of the form's files so far. */
  keepFiles(files: readonly KeptFile[]): void;
  /** The picked ids or text are on the screen and need not be shown again. */
  pickedShown(picked: Picked): void;
  /** Which results are open before the person's eyes. */
  opened(keys: ReadonlySet<string>): void;
  /** Erases what is not in the list, or not alone. Resolves to the erasure's id once it is hidden; with `null` where that failed. */
  eraseAll(what: ErasedWhat): Promise<string | null>;
  /** Brings back what was erased last. Resolves to the erasure's id; with `null` where that failed, or nothing was. */
  undoErase(): Promise<string | null>;
  markAllSeen(): void;
  showMore(): void;
  tryAgain(): void;
  openOptions(): void;
  /** Opens the panel beside the page, inside a click; `null` where there is none to open. */
  openSidePanel: (() => void) | null;
}
