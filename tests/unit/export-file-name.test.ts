import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../lib/export/file-name.ts';

const day = '2026-11-23';
const fit = /^[^\s.-].* 2026-11-23\.csv$/;

function named(label: string | null, fallback = 'tasks'): string {
  return fileNameOf(label, fallback, day, 'csv');
}

describe('the name of a file', () => {
  it.each([
    ['customer-42', 'customer-42'],
    ['Größe 名前 שלום', 'Größe 名前 שלום'],
    ['2fc8b627-1111-2222-3333-123456789abc', '2fc8b627-1111-2222-3333-123456789abc'],
    ['../../a:b*?.csv', 'a-b-.csv'],
    ['C:\\Users\\me', 'C-Users-me'],
    ['a<b>c"d|e?f*g', 'a-b-c-d-e-f-g'],
    ['CON', '_CON'],
    [' .CON', '_CON'],
    ['con. ', '_con'],
    ['con.txt', '_con.txt'],
    ['C\u200BON', '_CON'],
    ['lpt1', '_lpt1'],
    ['COM¹', '_COM¹'],
    ['nul .x', '_nul .x'],
    ['console', 'console'],
    ['COM10', 'COM10'],
    ['gpj\u202Eexe', 'gpjexe'],
    ['a\u0000b\r\n\tc', 'a b c'],
    ['  ..hidden.. ', 'hidden'],
    ['-rf', 'rf'],
    ['half \ud83d', 'half'],
    ['e\u0301', '\u00e9'],
  ])('fault 18: of %j begins %j', (label, expected) => {
    expect(named(label)).toBe(`${expected} ${day}.csv`);
  });

  it.each([[null], [''], [' '], ['...'], ['///'], ['\u202E'], ['\ud83d']])(
    'of %j begins with what stands in',
    (label) => {
      expect(named(label)).toBe(`tasks ${day}.csv`);
      expect(named(label, '../')).toBe(`results ${day}.csv`);
    },
  );

  it('says which part of the results it holds, however long their label', () => {
    expect(fileNameOf('customer-42', 'tasks', day, 'csv', '3 rows of 40')).toBe(
      `customer-42 (3 rows of 40) ${day}.csv`,
    );
    const long = fileNameOf('x'.repeat(300), 'tasks', day, 'csv', '3 rows of 40');
    expect(long).toMatch(/^x+ \(3 rows of 40\) 2026-11-23\.csv$/);
    expect(long.length).toBe(80);
    expect(fileNameOf(null, 'tasks', day, 'csv', '80\u202f000 lignes sur 1/2')).toBe(
      `tasks (80 000 lignes sur 1-2) ${day}.csv`,
    );
  });

  it('fault 18: is short, and never cut within a character', () => {
    expect(named('x'.repeat(300))).toBe(`${'x'.repeat(65)} ${day}.csv`);
    expect(named(`${'x'.repeat(64)}😀😀`)).toBe(`${'x'.repeat(64)} ${day}.csv`);
    expect(named(`${'x'.repeat(64)} y`)).toBe(`${'x'.repeat(64)} ${day}.csv`);
  });

  it('fault 18: is fit for every system, whatever the label', { timeout: 30_000 }, () => {
    const odd = fc
      .array(fc.constantFrom('.', ' ', '-', '/', '\\', ':', 'CON', 'nul', '\u200B', '\ud800', '\0', '😀', 'a'))
      .map((p) => p.join(''));
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 120 })), (label) => {
        const name = named(label);
        expect(name.length).toBeLessThanOrEqual(80);
        expect(name).toMatch(fit);
        expect(name).not.toMatch(/[<>:"\/\\\|?*\p{Cc}\p{Cf}\p{Cs}]/v);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d) *(?:\.|$)/i);
      }),
    );
  });
});
