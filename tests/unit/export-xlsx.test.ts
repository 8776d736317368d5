import { read, utils } from '@e965/xlsx';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellXml } from '../../lib/export/cell-xml.ts';
import type { Sheet } from '../../lib/export/content.ts';
import { columnLetters } from '../../lib/export/sheet-xml.ts';
import { writeXlsx } from '../../lib/export/xlsx.ts';
import { unzip } from '../harness/unzip.ts';
import { anyCell, atOnce, bytesOf, oddCells, sheetOf, wellFormed } from './export-reading.ts';

/** Reads a workbook back with SheetJS, which knows nothing of how it was written. */
async function readBack(sheet: Sheet) {
  const written = await writeXlsx(sheet, atOnce);
  const results = read(bytesOf(written), { type: 'buffer', cellNF: true, nodim: true }).Sheets.Results;
  if (!results) throw new Error('There is no sheet "Results".');
  const rows: string[][] = utils.sheet_to_json(results, { header: 1, defval: '', blankrows: true });
  return { results, rows, notes: written.notes };
}

/** SheetJS itself turns CR LF into LF once it has read a cell. */
function asSheetJsReads(rows: readonly (readonly string[])[]): string[][] {
  return wellFormed(rows).map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n')));
}

async function sheetXmlOf(sheet: Sheet): Promise<string> {
  return (
    unzip(bytesOf(await writeXlsx(sheet, atOnce)))
      .get('xl/worksheets/sheet1.xml')
      ?.toString() ?? ''
  );
}

describe('an Excel file', () => {
  it('is a sound zip file of the parts that a workbook needs', async () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => [String(at), crypto.randomUUID()]);
    const files = unzip(bytesOf(await writeXlsx(sheetOf(['Row', 'Id'], rows), atOnce)));
    expect([...files.keys()].sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  it('fault 17: gives back every odd cell', async () => {
    const rows = oddCells.map((cell, at) => [String(at), cell, 'end']);
    expect((await readBack(sheetOf(['At', 'Cell', 'End'], rows))).rows).toEqual([
      ['At', 'Cell', 'End'],
      ...asSheetJsReads(rows),
    ]);
  });

  it('fault 17: gives back any cells', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyCell, anyCell), { maxLength: 8 }), async (pairs) => {
        const rows = pairs.map((pair) => [...pair, 'end']);
        const { rows: seen } = await readBack(sheetOf(['A', 'B', 'End'], rows));
        expect(seen).toEqual([['A', 'B', 'End'], ...asSheetJsReads(rows)]);
      }),
    );
  });

  it.each([
    ['a\r\nb', 'a_x000D_\nb'],
    ['a\tb', 'a\tb'],
    ['_x0041_', '_x005F_x0041_'],
    ['_x0041_x0042_', '_x005F_x0041_x005F_x0042_'],
    ['_x0041\u0001', '_x005F_x0041_x0001_'],
    ['_x41_ x_0041', '_x41_ x_0041'],
    ['<&>"', '&lt;&amp;&gt;"'],
    ['a\ud83db😀', 'a\uFFFDb😀'],
    ['\uFFFE', '_xFFFE_'],
  ])('writes %j as %j', (text, xml) => {
    expect(cellXml(text)).toBe(xml);
  });

  it('holds text and nothing but text, so that no number, date or formula is made of it', async () => {
    const cells = ['=1+1', '+14155550134', '1234567890123456', '007', '2026-11-23', 'TRUE', '1e5'];
    const { results } = await readBack(sheetOf(cells, [cells]));
    for (const line of [1, 2]) {
      const read = cells.map((_, at) => results[`${columnLetters(at)}${line}`]);
      expect(read.map(({ t, f, v, z }) => ({ t, f, v, z }))).toEqual(
        cells.map((v) => ({ t: 's', f: undefined, v, z: '@' })),
      );
    }
  });

  it('keeps its heading in sight, and its columns as wide as what is in them', async () => {
    const xml = await sheetXmlOf(sheetOf(['A', 'A heading of its own', 'C'], [['x', 'y', 'z'.repeat(300)]]));
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect([...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([10, 22, 52]);
    expect(xml).toContain('<ignoredError sqref="A1:C2" numberStoredAsText="1"/>');
  });

  it('keeps the blanks around a text', async () => {
    expect(await sheetXmlOf(sheetOf(['A'], [[' \n a ']]))).toContain('<t xml:space="preserve"> \n a </t>');
  });

  it('is the same file for the same rows', async () => {
    const sheet = sheetOf(['A'], [['a']]);
    const [one, other] = await Promise.all([writeXlsx(sheet, atOnce), writeXlsx(sheet, atOnce)]);
    expect(Buffer.compare(bytesOf(one), bytesOf(other))).toBe(0);
  });

  it('can be without rows', async () => {
    expect((await readBack(sheetOf(['A', 'B'], []))).rows).toEqual([['A', 'B']]);
  });

  it('cuts a cell that Excel has no room for, never within a character, and says so', async () => {
    const long = [`${'x'.repeat(32_766)}😀`, 'y'.repeat(40_000), 'z'.repeat(32_767)];
    const { rows, notes } = await readBack(sheetOf(['A', 'B', 'C'], [long, ['a', 'b', 'c']]));
    expect(rows[1]).toEqual(['x'.repeat(32_766), 'y'.repeat(32_767), 'z'.repeat(32_767)]);
    expect(notes).toEqual(['cut 2 cells to the 32,767 characters that Excel holds']);
  });

  it('leaves out the columns that Excel has no room for, and says so', { timeout: 30_000 }, async () => {
    const columns = Array.from({ length: 16_385 }, (_, at) => `c${at}`);
    const { rows, notes } = await readBack(sheetOf(columns, [columns]));
    expect(rows).toEqual([columns.slice(0, 16_384), columns.slice(0, 16_384)]);
    expect(notes).toEqual(['left out the last 1 column: a sheet of Excel holds 16,384']);
  });

  it('leaves out the rows that Excel has no room for, and says so', { timeout: 30_000 }, async () => {
    const sheet = { columns: ['A'], rowCount: 1_048_578, row: () => [''] };
    const written = await writeXlsx(sheet, atOnce);
    expect(written.notes).toEqual(['left out the last 3 rows: a sheet of Excel holds 1,048,576']);
    const xml = unzip(bytesOf(written)).get('xl/worksheets/sheet1.xml')?.toString() ?? '';
    expect([...xml.slice(-300).matchAll(/<row r="(\d+)"/g)].at(-1)?.[1]).toBe('1048576');
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});
