import type { Table, TableColumn, TableRow } from '../table/model.ts';
import type { Pause } from '../table/portions.ts';

const rowsAtOnce = 5_000;

/**
 * A table made anew, with the very rows and columns of the one before wherever they say the same, so that what is selected among them
 * stays selected. The one before itself where nothing changed. Rejects as `pause` does.
 */
export async function withKeptRows(before: Table, after: Table, pause: Pause): Promise<Table> {
  if (!isLaidOutAs(before.columns, after.columns)) return after;
  const firstAt = new Map<string, number>();
  for (const [place, { key }] of before.rows.entries()) if (!firstAt.has(key)) firstAt.set(key, place);
  const rows: TableRow[] = [];
  let place = -1;
  let key: string | null = null;
  for (const row of after.rows) {
    place = row.key === key ? place + 1 : (firstAt.get(row.key) ?? before.rows.length);
    key = row.key;
    const known = before.rows[place];
    rows.push(known && isSameRow(known, row) ? known : row);
    if (rows.length % rowsAtOnce === 0) await pause();
  }
  const columns = isSameList(before.columns, after.columns, isSameColumn) ? before.columns : after.columns;
  const same =
    columns === before.columns &&
    isSameList(before.rows, rows, Object.is) &&
    isSameList(before.notes, after.notes, Object.is);
  return same ? before : { columns, rows, notes: after.notes };
}

/** The columns of before, if they are the same: whoever draws them looks at nothing else. */
export function keptColumns(before: readonly TableColumn[], after: readonly TableColumn[]): readonly TableColumn[] {
  return isSameList(before, after, isSameColumn) ? before : after;
}

/** Whether a cell of before has its place for the same column after. */
function isLaidOutAs(before: readonly TableColumn[], after: readonly TableColumn[]): boolean {
  const names = new Map(after.map(({ index, name }) => [index, name]));
  return before.every(({ index, name }) => names.get(index) === name);
}

function isSameColumn(one: TableColumn, other: TableColumn): boolean {
  return one.index === other.index && one.name === other.name && one.kind === other.kind;
}

function isSameRow(one: TableRow, other: TableRow): boolean {
  if (one.key !== other.key) return false;
  const length = Math.max(one.cells.length, other.cells.length);
  for (let index = 0; index < length; index += 1) if (one.cells[index] !== other.cells[index]) return false;
  return true;
}

function isSameList<T>(one: readonly T[], other: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  if (one.length !== other.length) return false;
  return one.every((item, place) => {
    const beside = other[place];
    return beside !== undefined && isSame(item, beside);
  });
}
