import { unnamedColumn } from './column-source.ts';
import { type Sheet, sheetOf, visitCells } from './sheet.ts';
import type { Span } from './uuid-spans.ts';

/** What the columns of a sheet say of the ids in it. */
export interface SheetIds {
  /** The cells under a heading such as `task_id`, and the UUIDs in them, in order. */
  labelled: Span[];
  /** Where an id begins → the name of its column. */
  columns: ReadonlyMap<number, string>;
  /** Whether the columns have headings of their own, and not only numbers. */
  hasHeadings: boolean;
}

const none: SheetIds = { labelled: [], columns: new Map(), hasHeadings: false };
const idHeading =
  /(?:(?<![A-Za-z])(?:[Tt]ask|TASK|[Bb]atch|BATCH)|(?<=[a-z])(?:Task|Batch))[ _-]?(?:[Ii]ds?|IDs?|IDS)$/;
const plainId = /^(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9_][A-Za-z0-9._~-]{0,127}$/;

/** Reads a text as a sheet, and tells of the ids in it which column they stand in. Nothing where it is no sheet. Linear. */
export function sheetIds(text: string, uuids: readonly Span[]): SheetIds {
  const sheet = sheetOf(text);
  if (sheet === null) return none;
  const isIdColumn = sheet.headings.map((heading) => idHeading.test(heading));
  const labelled: Span[] = [];
  const columns = new Map<number, string>();
  let next = 0;
  visitCells(text, sheet, (column, start, end) => {
    let uuid = uuids[next];
    const hadUuid = uuid !== undefined && uuid.start < end;
    for (; uuid !== undefined && uuid.start < end; uuid = uuids[++next]) {
      columns.set(uuid.start, nameOf(sheet, column));
      if (isIdColumn[column]) labelled.push(uuid);
    }
    if (hadUuid || !isIdColumn[column]) return;
    const span = plainCell(text, start, end);
    if (span === null) return;
    columns.set(span.start, nameOf(sheet, column));
    labelled.push(span);
  });
  return { labelled, columns, hasHeadings: sheet.headings.length > 0 };
}

function nameOf({ headings }: Sheet, column: number): string {
  return headings[column] || unnamedColumn(column);
}

/** The id that a cell consists of, without quotes and blanks around it. */
function plainCell(text: string, start: number, end: number): Span | null {
  if (end - start > 150) return null;
  const cell = text.slice(start, end);
  const id = cell.replace(/^["'\s]+|["'\s]+$/g, '');
  if (!plainId.test(id)) return null;
  const at = start + cell.indexOf(id);
  return { start: at, end: at + id.length };
}
