import { utils, write } from '@e965/xlsx';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { csvFormatRows, tsvFormatRows } from 'd3-dsv';
import { unparse } from 'papaparse';
import { createBreather } from '@/lib/breather.ts';
import { letPageBreathe } from '@/lib/browser/background-task.ts';
import { speakBrowsersLanguage } from '@/lib/browser/language.ts';
import type { ExportContent } from '@/lib/export/content.ts';
import type { ExportFormat } from '@/lib/export/formats.ts';
import { tableSheet } from '@/lib/export/table-sheet.ts';
import { writeExport } from '@/lib/export/write-export.ts';
import { createTable } from '@/lib/table/create-table.ts';
import { readLot } from './floors.ts';

const now = () => performance.now();

/** The product's exports and what others make of the same rows, each to be run by its name: resolves to milliseconds until its bytes are there. */
export async function comparedExports(): Promise<Record<string, () => Promise<number>>> {
  speakBrowsersLanguage();
  const texts = await readLot();
  const builder = createTable('person');
  builder.add(
    texts.map((text, n) => ({
      key: `${n}`,
      id: `${n}`,
      trackingId: `lot-${n}`,
      status: 'Completed',
      failure: '',
      text,
    })),
  );
  const table = builder.table();
  const sheet = tableSheet(table.columns, table.rows);
  const tasks = texts.map((text, n) => ({ taskId: `${n}`, text, status: null, failure: null, note: null }));
  const content: ExportContent = { sheet: () => sheet, tasks: () => tasks };
  // The rivals get all of it made before, and hand out one text, of which bytes are still to be made.
  const columns = [...sheet.columns];
  const rows = table.rows.map((_, at) => [...sheet.row(at)]);
  const answers: unknown[] = texts.map((text) => JSON.parse(text));

  const ours = (format: ExportFormat) => () =>
    timed(() => writeExport(format, content, createBreather(letPageBreathe, now)));
  const theirs = (make: () => string) => () => timed(() => new TextEncoder().encode(make()));
  return {
    'csv-excel': ours('csv-excel'),
    csv: ours('csv'),
    tsv: ours('tsv'),
    xlsx: ours('xlsx'),
    json: ours('json'),
    'd3-dsv csv': theirs(() => csvFormatRows([columns, ...rows])),
    'd3-dsv tsv': theirs(() => tsvFormatRows([columns, ...rows])),
    'papaparse csv': theirs(() => unparse({ fields: columns, data: rows })),
    'papaparse tsv': theirs(() => unparse({ fields: columns, data: rows }, { delimiter: '\t' })),
    'csv-stringify csv': theirs(() => stringify(rows, { header: true, columns })),
    'csv-stringify tsv': theirs(() => stringify(rows, { header: true, columns, delimiter: '\t' })),
    '@e965/xlsx': () =>
      timed(() => {
        const book = utils.book_new();
        utils.book_append_sheet(book, utils.aoa_to_sheet([columns, ...rows]), 'Results');
        return write(book, { type: 'array', bookType: 'xlsx', compression: true });
      }),
    'JSON.stringify': theirs(() => JSON.stringify(answers)),
  };
}

async function timed(work: () => unknown): Promise<number> {
  const began = now();
  await work();
  return now() - began;
}
