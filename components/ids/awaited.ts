import { useEffect } from 'preact/hooks';
import { holdsIds, type IdFile } from '@/lib/ids/id-files.ts';

/** Calls `onEnd` once all of the files that are waited for are read, with whether all gave ids. */
export function useAwaited(files: readonly IdFile[] = [], onEnd: (gaveIds: boolean) => void): void {
  const isOver = files.length > 0 && files.every(({ ids }) => ids !== null);
  useEffect(() => {
    if (isOver) onEnd(files.every(holdsIds));
  }, [isOver]);
}
