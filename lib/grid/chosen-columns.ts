import type { TableColumn } from '../table/model.ts';

/** Columns that the person showed or hid, by name; the others are as at first. */
export type ChosenColumns = ReadonlyMap<string, boolean>;

export function shownColumns(columns: readonly TableColumn[], chosen: ChosenColumns): readonly TableColumn[] {
  const shown = columns.filter(({ name, shownAtFirst }) => chosen.get(name) ?? shownAtFirst);
  return shown.length > 0 ? shown : columns.slice(0, 1);
}

/** What an export takes: all but those that the person hid, so that nothing is lost which merely did not fit at first. */
export function exportedColumns(columns: readonly TableColumn[], chosen: ChosenColumns): readonly TableColumn[] {
  const kept = columns.filter(({ name }) => chosen.get(name) ?? true);
  return kept.length > 0 ? kept : columns.slice(0, 1);
}

/** The choice after exactly the columns of these indexes were shown. */
export function chosenAfter(
  chosen: ChosenColumns,
  columns: readonly TableColumn[],
  shown: ReadonlySet<number>,
): ChosenColumns {
  const next = new Map(chosen);
  for (const { index, name, shownAtFirst } of columns) {
    if (shown.has(index) === shownAtFirst) next.delete(name);
    else next.set(name, !shownAtFirst);
  }
  return next;
}
