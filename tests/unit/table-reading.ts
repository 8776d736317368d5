import { createTable } from '../../lib/table/create-table.ts';
import type { RowsBy, Table, TableSource } from '../../lib/table/model.ts';

let made = 0;

/** A completed task with an answer; a text is the answer as received, anything else its `data`. */
export function sourceOf(answer: unknown, fields: Partial<TableSource> = {}): TableSource {
  made += 1;
  const text =
    typeof answer === 'string' ? answer : JSON.stringify({ task_id: 'x', status: 'COMPLETED', data: answer });
  return { key: `key-${made}`, id: `id-${made}`, trackingId: null, status: 'Completed', failure: '', text, ...fields };
}

export function tableOf(sources: readonly TableSource[], rowsBy: RowsBy = 'person'): Table {
  const builder = createTable(rowsBy);
  builder.add(sources);
  return builder.table();
}

export function namesOf(table: Table): string[] {
  return table.columns.map(({ name }) => name);
}

/** The filled cells of each row by the name of their column, those of the task left out. */
export function filledOf({ columns, rows }: Table): Array<Record<string, string>> {
  const shown = columns.filter(({ group }) => group !== 'task');
  return rows.map(({ cells }) =>
    Object.fromEntries(shown.flatMap(({ name, index }) => (cells[index] ? [[name, cells[index]]] : []))),
  );
}

/** All the cells of one column. */
export function cellsOf({ columns, rows }: Table, name: string): Array<string | undefined> {
  const column = columns.find((candidate) => candidate.name === name);
  return rows.map(({ cells }) => (column ? cells[column.index] : undefined));
}
