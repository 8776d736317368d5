import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipboardTsv } from '../../lib/export/clipboard-tsv.ts';
import { dialects, writeDelimited } from '../../lib/export/delimited.ts';
import { guardFormula } from '../../lib/export/formula-guard.ts';
import { anyCell, atOnce, oddCells, sheetOf, textOf, wellFormed } from './export-reading.ts';

const columns = ['Name', 'Phone, all', 'Say "x"'];

/** Reads lines back with csv-parse, which knows nothing of how they were written. */
function readBack(text: string, delimiter: string, recordDelimiter: string): string[][] {
  return parse(text, { delimiter, record_delimiter: recordDelimiter });
}

async function write(format: keyof typeof dialects, rows: readonly (readonly string[])[], heading = columns) {
  const written = await writeDelimited(sheetOf(heading, rows), dialects[format], atOnce);
  return { text: textOf(written), notes: written.notes };
}

const oddRows = oddCells.map((cell, at) => [cell, String(at), cell]);
const anyRows = fc.array(fc.tuple(anyCell, anyCell, anyCell), { maxLength: 10 });

describe.each([
  ['csv', ',', '\r\n'],
  ['tsv', '\t', '\n'],
] as const)('%s, exact', (format, delimiter, lineEnd) => {
  it('fault 17: gives back every odd cell', async () => {
    const { text, notes } = await write(format, oddRows);
    expect(readBack(text, delimiter, lineEnd)).toEqual([columns, ...wellFormed(oddRows)]);
    expect(notes).toEqual([]);
  });

  it('fault 17: gives back any cells', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const { text } = await write(format, rows);
        expect(readBack(text, delimiter, lineEnd)).toEqual([columns, ...wellFormed(rows)]);
      }),
    );
  });

  it('ends every line in the same way, and has no byte order mark', async () => {
    expect((await write(format, [['a', 'b', 'c']], ['A', 'B', 'C'])).text).toBe(
      ['A', 'B', 'C'].join(delimiter) + lineEnd + ['a', 'b', 'c'].join(delimiter) + lineEnd,
    );
  });

  it('keeps the rows of a single column, empty ones too', async () => {
    const { text } = await write(format, [['a'], [''], ['b']], ['A']);
    // Most readers skip a line with nothing on it.
    expect(text.split(lineEnd)).toEqual(['A', 'a', '""', 'b', '']);
    expect(readBack(text, delimiter, lineEnd)).toEqual([['A'], ['a'], [''], ['b']]);
  });

  it('keeps a cell of 40,000 characters, and rows of many portions in their order', async () => {
    const rows = [['x'.repeat(40_000), '', ''], ...Array.from({ length: 3_000 }, (_, at) => [String(at), '', ''])];
    expect(readBack((await write(format, rows)).text, delimiter, lineEnd)).toEqual([columns, ...rows]);
  });
});

describe('CSV for Excel', () => {
  it('begins with a byte order mark, without which Excel does not read UTF-8', async () => {
    expect((await write('csv-excel', [['a', 'b', 'c']])).text).toBe('\uFEFFName,"Phone, all","Say ""x"""\r\na,b,c\r\n');
  });

  it('holds every cell guarded and nothing else changed', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const { text } = await write('csv-excel', rows);
        expect(readBack(text.slice(1), ',', '\r\n')).toEqual([
          columns,
          ...wellFormed(rows.map((row) => row.map(guardFormula))),
        ]);
      }),
    );
  });

  it('fault 16: says how many cells it guarded, headings too', async () => {
    expect((await write('csv-excel', [['=1', '+14155550134', 'a']])).notes).toEqual([
      'guarded 1 cell that looked like a formula',
    ]);
    expect((await write('csv-excel', [['=1', '@x', 'a']], ['=A', 'B', 'C'])).notes).toEqual([
      'guarded 3 cells that looked like formulas',
    ]);
    expect((await write('csv-excel', [['a', '+14155550134', '-4']])).notes).toEqual([]);
  });
});

describe('cells for the clipboard', () => {
  it('are read back as the same cells, guarded', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCell, anyCell), { minLength: 1 }), (pairs) => {
        const rows = pairs.map((pair) => [...pair, 'end']);
        expect(readBack(clipboardTsv(rows), '\t', '\n')).toEqual(wellFormed(rows.map((row) => row.map(guardFormula))));
      }),
    );
  });

  it('have no line end after the last, which would paste as one more row', () => {
    expect(
      clipboardTsv([
        ['a', 'b\tc'],
        ['', 'say "x"\n'],
      ]),
    ).toBe('a\t"b\tc"\n\t"say ""x""\n"');
    expect(clipboardTsv([])).toBe('');
  });

  it('fault 17: hold no half of a character', () => {
    expect(clipboardTsv([['a\ud83d', '\ude00b']])).toBe('a\uFFFD\t\uFFFDb');
  });
});
