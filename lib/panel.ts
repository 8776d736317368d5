import type { KeyOutcome } from './key-words.ts';
import type { Picked } from './picked.ts';
import type { Body, TaskRecord } from './record.ts';

/** The newest tasks, as far as they are listed. */
export interface Listing {
  records: TaskRecord[];
  /** There are older ones. */
  more: boolean;
  /** How many stored records make no sense. */
  unreadable: number;
  /** How many results in all were not yet seen. */
  unseen: number;
}

/** What a page can have done about tasks. What fails is told on the page by whoever provides these; the promises still reject. */
export interface TaskActions {
  readBody(key: string): Promise<Body | null>;
  readRejected(key: string): Promise<Body | null>;
  copy(text: string): Promise<void>;
  save(name: string, text: string): void;
  openTask(key: string): void;
  checkAgain(key: string): void;
  stopWatching(key: string): void;
}

/** What the panel with the form and the list can have done. */
export interface PanelActions extends TaskActions {
  /** Resolves with the task keys once they stand in the list; `null` where that failed. */
  lookUp(ids: readonly string[]): Promise<string[] | null>;
  saveKey(key: string): Promise<KeyOutcome>;
  keepDraft(text: string): void;
  /** The picked ids or text are on the screen and need not be shown again. */
  pickedShown(picked: Picked): void;
  /** Which results are open before the person's eyes. */
  opened(keys: ReadonlySet<string>): void;
  markAllSeen(): void;
  showMore(): void;
  tryAgain(): void;
  openOptions(): void;
}
