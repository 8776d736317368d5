/** One way to take results along. */
interface FormatRow {
  readonly id: string;
  /** What the menu calls it. */
  readonly name: string;
  /** Without the dot. */
  readonly extension: string;
  /** The MIME type of the file. */
  readonly type: string;
  /** What it is made of: the rows of the table, or the answers as received. */
  readonly of: 'sheet' | 'tasks';
}

/** Every format, in the order of the menu. */
export const exportFormats = [
  { id: 'csv-excel', name: 'CSV for Excel', extension: 'csv', type: 'text/csv;charset=utf-8', of: 'sheet' },
  { id: 'csv', name: 'CSV (exact)', extension: 'csv', type: 'text/csv;charset=utf-8', of: 'sheet' },
  { id: 'tsv', name: 'TSV', extension: 'tsv', type: 'text/tab-separated-values;charset=utf-8', of: 'sheet' },
  {
    id: 'xlsx',
    name: 'Excel',
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    of: 'sheet',
  },
  { id: 'json', name: 'JSON', extension: 'json', type: 'application/json', of: 'tasks' },
  { id: 'ndjson', name: 'NDJSON', extension: 'ndjson', type: 'application/x-ndjson', of: 'tasks' },
] as const satisfies readonly FormatRow[];

export type ExportFormat = (typeof exportFormats)[number]['id'];
