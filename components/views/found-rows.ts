import { useEffect, useState } from 'preact/hooks';
import { createBreather } from '@/lib/breather.ts';
import { asksNothing, findRows, type RowQuestion } from '@/lib/results/shown-rows.ts';
import type { Table, TableColumn, TableRow } from '@/lib/table/model.ts';
import type { ResultActions } from './result-actions.ts';

export interface FoundRows {
  /** The table that the rows are of, whose columns they go by. */
  table: Table;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
}

interface Asked {
  table: Table | null;
  /** The columns shown, which are searched. */
  columns: readonly TableColumn[];
  question: RowQuestion;
  pause: ResultActions['pause'];
}

/** The rows asked for. Until they are found those found before stay, together with their table; `isBusy` says so. */
export function useFoundRows({ table, columns, question, pause }: Asked): { found: FoundRows | null; isBusy: boolean } {
  const [known, setKnown] = useState<(FoundRows & { question: RowQuestion }) | null>(null);
  const isWhole = asksNothing(question);

  useEffect(() => {
    if (!table || isWhole) return setKnown(null);
    const stop = new AbortController();
    const breathe = createBreather(pause, () => performance.now(), stop.signal);
    findRows(table, columns, question, breathe).then(
      (rows) => !stop.signal.aborted && setKnown({ table, columns, question, rows }),
      (error: unknown) => !stop.signal.aborted && console.error(error),
    );
    return () => stop.abort();
  }, [table, columns, question, isWhole, pause]);

  if (!table) return { found: null, isBusy: false };
  const whole = { table, columns, rows: table.rows };
  if (isWhole) return { found: whole, isBusy: false };
  const isBusy = known?.table !== table || known.columns !== columns || known.question !== question;
  return { found: known ?? whole, isBusy };
}
