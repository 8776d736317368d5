import type { ResultActions } from '@/components/views/result-actions.ts';
import type { ErasedWhat } from '@/lib/erasing.ts';
import type { PanelActions } from '@/lib/panel/panel.ts';
import type { Body, TaskRecord } from '@/lib/record.ts';
import type { Route } from '@/lib/route.ts';
import type { Standing } from '@/lib/standing.ts';

/** What the results page can have done. `open` leads there on this page, and `undoErase` back to where what comes back was shown. */
export interface PageActions extends Omit<PanelActions, 'erase' | 'showMore'>, ResultActions {
  /** The answer before the last, where both had settled and said different things. */
  readEarlier(key: string): Promise<Body | null>;
  /** The address of what may be opened. */
  addressOf(route: Route): string;
  /** Looks up ids and shows what comes of them. Resolves to whether they now stand in the list. */
  lookUpHere(ids: readonly string[]): Promise<boolean>;
  /** Looks for words in these tasks, newest first. */
  look(words: string, records: readonly TaskRecord[], standing: Standing): void;
  /** Erases what the address leads to, and goes back to the list. */
  eraseShown(what: ErasedWhat): void;
}
