import { describe, expect, it } from 'vitest';
import type { ExportContent } from '../../lib/export/content.ts';
import { exportFormats, formatWords } from '../../lib/export/formats.ts';
import { portionsOf } from '../../lib/export/portions.ts';
import { tableSheet } from '../../lib/export/table-sheet.ts';
import { writeExport } from '../../lib/export/write-export.ts';
import type { TableColumn } from '../../lib/table/model.ts';
import { atOnce, bytesOf, sheetOf, textOf } from './export-reading.ts';

const rows = Array.from({ length: 2_000 }, (_, at) => [String(at), 'Jane', 'x'.repeat(50)]);

const content: ExportContent = {
  sheet: () => sheetOf(['Row', 'Name', 'Text'], rows),
  tasks: async () =>
    rows.map(([taskId = '']) => ({ taskId, text: `{"task_id":"${taskId}"}`, status: null, failure: null, note: null })),
};

const ids = exportFormats.map(({ id }) => id);

it('offers the formats by the names that people look for', () => {
  expect(exportFormats.map(({ id }) => formatWords(id))).toEqual([
    'CSV for Excel',
    'CSV (exact)',
    'TSV',
    'Excel',
    'JSON',
    'NDJSON',
  ]);
});

describe.each(ids)('writing %s', (format) => {
  it('says what the file is', async () => {
    const { type, extension } = await writeExport(format, content, atOnce);
    expect({ type, extension }).toEqual({
      type: exportFormats.find(({ id }) => id === format)?.type,
      extension: format === 'csv-excel' ? 'csv' : format,
    });
  });

  it('makes room many times, and tells how far it is', async () => {
    const told: number[] = [];
    await writeExport(format, content, async (done) => {
      told.push(done);
    });
    expect(told.length).toBeGreaterThanOrEqual(4);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    expect(told.every((done) => done > 0 && done <= 1)).toBe(true);
  });

  it('ends at once when it is called off', async () => {
    const reason = new Error('called off');
    let asked = 0;
    const calledOff = writeExport(format, content, async () => {
      asked += 1;
      if (asked === 2) throw reason;
    });
    await expect(calledOff).rejects.toBe(reason);
    expect(asked).toBe(2);
  });
});

it('writes what each format is made of, and never makes the other', async () => {
  const never = () => {
    throw new Error('not needed');
  };
  for (const { id, of } of exportFormats) {
    const only = of === 'sheet' ? { sheet: content.sheet, tasks: never } : { sheet: never, tasks: content.tasks };
    expect(bytesOf(await writeExport(id, only, atOnce)).length).toBeGreaterThan(0);
  }
});

it('differs between the two CSV forms by the mark and the guard alone', async () => {
  const formula: ExportContent = { ...content, sheet: () => sheetOf(['A', 'B'], [['=1', '+14155550134']]) };
  expect(textOf(await writeExport('csv', formula, atOnce))).toBe('A,B\r\n=1,+14155550134\r\n');
  expect(textOf(await writeExport('csv-excel', formula, atOnce))).toBe("\uFEFFA,B\r\n'=1,+14155550134\r\n");
});

describe('portions of a sheet', () => {
  const sizes = (columns: number, rowCount: number, cell: string) =>
    [...portionsOf({ columns: Array(columns).fill(''), rowCount, row: () => Array(columns).fill(cell) })].map(
      (portion) => portion.rows.length,
    );

  it('are small in rows, in cells and in characters, but never empty', () => {
    expect(sizes(2, 1_200, 'a')).toEqual([500, 500, 200]);
    expect(sizes(250, 25, 'a')).toEqual([10, 10, 5]);
    expect(sizes(1, 5, 'a'.repeat(50_000))).toEqual([2, 2, 1]);
    expect(sizes(3_000, 2, 'a')).toEqual([1, 1]);
    expect(sizes(1, 0, 'a')).toEqual([]);
  });

  it('hold each row once, in order', () => {
    const seen = [...portionsOf(sheetOf(['A'], rows))].flatMap(({ first, rows: some }) =>
      some.map((row, at) => [first + at, row[0]]),
    );
    expect(seen).toEqual(rows.map((row, at) => [at, row[0]]));
  });
});

it('takes the columns shown, in the order shown, and an absent cell as empty', () => {
  const column = (index: number, name: string): TableColumn => ({
    index,
    name,
    kind: 'text',
    group: 'field',
    shownAtFirst: true,
  });
  const sheet = tableSheet(
    [column(2, 'C'), column(0, 'A')],
    [
      { key: 'k', cells: ['a', 'b', 'c'] },
      { key: 'l', cells: [undefined, 'b'] },
    ],
  );
  expect(sheet.columns).toEqual(['C', 'A']);
  expect([sheet.row(0), sheet.row(1), sheet.rowCount]).toEqual([['c', 'a'], ['', ''], 2]);
});
