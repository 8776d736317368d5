import { useMemo, useRef } from 'preact/hooks';
import { usePacedWork } from '@/components/tree/tree-work.ts';
import { firstRowStarts, rowStartsInPortions } from '@/lib/text/text-lines.ts';

/** So many characters are cut into rows at once. */
const atOnce = 100_000;

/**
 * Where the rows of a text begin, as `rowStarts` has it. A long text is cut into rows in the background: until that is done, its first
 * rows are there, or those that it had while its box was of another width. None while `columns` is 0.
 */
export function useRawRows(text: string, columns: number): Uint32Array {
  const first = useMemo(
    () => (columns === 0 ? new Uint32Array(1) : firstRowStarts(text, columns, atOnce)),
    [text, columns],
  );
  const isShort = columns === 0 || text.length <= atOnce;
  const all = usePacedWork(
    async (pace) => (isShort ? first : await rowStartsInPortions(text, columns, pace)),
    [text, columns],
  );
  const before = useRef<{ text: string; starts: Uint32Array } | null>(null);
  if (isShort) return first;
  if (all) before.current = { text, starts: all };
  return before.current?.text === text ? before.current.starts : first;
}
