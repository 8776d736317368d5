import { useEffect } from 'preact/hooks';
import { holdsIds, type IdFile } from '@/lib/ids/id-files.ts';

/**
 * Calls `onEnd` when those of the files that were being read when a look-up was asked for are read: with whether all gave ids. Nothing is awaited without
 * `before`, the files as they were then.
 */
export function useAwaited(
  files: readonly IdFile[],
  before: readonly IdFile[] | undefined,
  onEnd: (gaveIds: boolean) => void,
): void {
  const isReading = files.some(({ ids }) => ids === null);
  useEffect(() => {
    if (!before || isReading) return;
    const read = before.filter(({ ids }) => ids !== null);
    onEnd(files.every((file) => holdsIds(file) || read.includes(file)));
  }, [before, isReading]);
}
