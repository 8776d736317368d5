import * as fc from 'fast-check';
import type { Pace, Sheet, Written } from '../../lib/export/content.ts';

/** A page that always has room. */
export const atOnce: Pace = async () => undefined;

/** A sheet of these rows. */
export function sheetOf(columns: readonly string[], rows: readonly (readonly string[])[]): Sheet {
  return { columns, rowCount: rows.length, row: (at) => rows[at] ?? [] };
}

export function bytesOf({ parts }: Pick<Written, 'parts'>): Uint8Array {
  return Buffer.concat(parts);
}

/** The file as text; throws where it is no valid UTF-8. A byte order mark stays. */
export function textOf(written: Pick<Written, 'parts'>): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(written));
}

/** Everything that has ever broken a sheet. */
export const oddCells: readonly string[] = [
  '',
  ' ',
  ' leading and trailing ',
  'say "hello"',
  '"',
  'a,b',
  'a;b',
  'a\tb',
  'a\nb',
  'a\r\nb',
  'a\rb',
  '\n',
  '\r',
  '\uFEFFmark',
  'Zoë 😀 名前 שלום',
  'half \ud83d of a character',
  '\ude00',
  '=1+1',
  '=1+1\n',
  '@SUM(A1)',
  '-4',
  '+14155550134',
  '007',
  '1234567890123456',
  '12345678901234567890',
  '1e400',
  '2026-11-23',
  'TRUE',
  '<b>&amp;</b>',
  ']]>',
  '_x0041_',
  '_x0041_x0042_',
  '_x005F_',
  '_x0041\u0001',
  '_x000d_',
  '_X0041_',
  'nul \0 bell \u0007 escape \u001b',
  '\uFFFE\uFFFF',
  '\u0085\u2028\u2029\u00A0',
  "'quoted",
  '__proto__',
];

/** Any cell: an odd one, pieces of odd ones, or any text. */
export const anyCell: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...oddCells),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom('_', 'x', '0041', '_x0041_', '"', '\n', '\r', '\t', ',', ';', '=', '+1', '\ud800', '\u0001', ' '),
    )
    .map((pieces) => pieces.join('')),
);

/** What a cell is once it is UTF-8. */
export function wellFormed(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => row.map((cell) => cell.toWellFormed()));
}
