import { useEffect, useState } from 'preact/hooks';
import type { ChosenColumns } from '@/lib/grid/chosen-columns.ts';
import type { ResultActions } from './result-actions.ts';

/** What was chosen last, for whatever is shown next on this page; `null` until it was read. */
let latest: ChosenColumns | null = null;

/** The columns that the person showed or hid, in whatever results; kept for the next time. */
export function useChosenColumns(
  actions: Pick<ResultActions, 'readChosenColumns' | 'keepChosenColumns'>,
): [ChosenColumns, (chosen: ChosenColumns) => void] {
  const [chosen, setChosen] = useState<ChosenColumns>(() => latest ?? new Map());
  useEffect(() => {
    if (latest !== null) return;
    actions.readChosenColumns().then((kept) => {
      latest ??= kept;
      setChosen(latest);
    }, console.error);
  }, [actions]);
  const choose = (next: ChosenColumns) => {
    latest = next;
    setChosen(next);
    actions.keepChosenColumns(next);
  };
  return [chosen, choose];
}
