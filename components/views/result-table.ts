import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { createBreather } from '@/lib/breather.ts';
import type { ResultTask } from '@/lib/results/result-task.ts';
import type { ResultTexts } from '@/lib/results/result-texts.ts';
import { type LoadedTable, TableLoader } from '@/lib/results/table-loader.ts';
import type { RowsBy } from '@/lib/table/model.ts';
import { usePointerRest } from './pointer-rest.ts';
import type { ResultActions } from './result-actions.ts';

interface Wanted {
  tasks: readonly ResultTask[];
  rowsBy: RowsBy;
  texts: ResultTexts;
  pause: ResultActions['pause'];
  /** Nothing is read before. */
  isWanted: boolean;
}

export interface ResultTable {
  /** The table as far as it is made; `null` before its first rows. Of the other kind of rows for a moment after `rowsBy` changed. */
  loaded: LoadedTable | null;
  failed: boolean;
  tryAgain: () => void;
}

/** Keeps a table of tasks made and up to date, in the background. */
export function useResultTable({ tasks, rowsBy, texts, pause, isWanted }: Wanted): ResultTable {
  const [loaded, setLoaded] = useState<LoadedTable | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const untilFree = usePointerRest();
  const loader = useRef<TableLoader | null>(null);

  // Before the page is painted, so that reading goes on meanwhile.
  useLayoutEffect(() => {
    const now = () => performance.now();
    const made = new TableLoader(rowsBy, {
      texts,
      pause: createBreather(pause, now),
      now,
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      untilFree,
      show(next) {
        setLoaded(next);
        setFailed(false);
      },
      fail(error) {
        console.error(error);
        setFailed(true);
      },
    });
    loader.current = made;
    return () => made.stop();
  }, [rowsBy, texts, pause]);

  useLayoutEffect(() => {
    if (isWanted) loader.current?.load(tasks);
  }, [tasks, rowsBy, texts, pause, isWanted, attempt]);

  return { loaded, failed, tryAgain: () => setAttempt(attempt + 1) };
}
