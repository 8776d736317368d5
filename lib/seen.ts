import { hasSettled, type TaskRecord } from './record.ts';

/** What the person has before their eyes on one page. */
export interface Eyes {
  /** Whether the page is visible at all. */
  visible: boolean;
  /** The tasks whose results are open. */
  open: ReadonlySet<string>;
  /** The tasks that were asked for on this page while it was visible. */
  asked: ReadonlySet<string>;
}

/**
 * The keys of the results that count as seen now: open and visible, or settled already at the first answer to someone who waited for
 * it here. What was processing before is news even on the page that asked for it, until its row is opened.
 */
export function seenNow(records: readonly TaskRecord[], { visible, open, asked }: Eyes): string[] {
  if (!visible) return [];
  return records
    .filter((record) => record.unseenSince !== null && hasSettled(record))
    .filter((record) => open.has(record.key) || (asked.has(record.key) && !record.wasProcessing))
    .map(({ key }) => key);
}
