import { keyPart, t } from '../i18n.ts';

/** One way to take results along. */
interface FormatRow {
  readonly id: string;
  /** Without the dot. */
  readonly extension: string;
  /** The MIME type of the file. */
  readonly type: string;
  /** What it is made of: the rows of the table, or the answers as received. */
  readonly of: 'sheet' | 'tasks';
}

/** Every format, in the order of the menu. */
export const exportFormats = [
  { id: 'csv-excel', extension: 'csv', type: 'text/csv;charset=utf-8', of: 'sheet' },
  { id: 'csv', extension: 'csv', type: 'text/csv;charset=utf-8', of: 'sheet' },
  { id: 'tsv', extension: 'tsv', type: 'text/tab-separated-values;charset=utf-8', of: 'sheet' },
  {
    id: 'xlsx',

    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    of: 'sheet',
  },
  { id: 'json', extension: 'json', type: 'application/json', of: 'tasks' },
  { id: 'ndjson', extension: 'ndjson', type: 'application/x-ndjson', of: 'tasks' },
] as const satisfies readonly FormatRow[];

export type ExportFormat = (typeof exportFormats)[number]['id'];

/** What a format is called in menus. */
export function formatWords(format: ExportFormat): string {
  return t(`export.${keyPart(format)}`);
}
