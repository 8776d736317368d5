import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula } from '../../lib/export/formula-guard.ts';

const starts = ['=', '+', '-', '@', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20', '\t', '\r', '\n', '\0'];
const unseen = [
  '',
  ' ',
  '  ',
  '\u00A0',
  '\u3000',
  '\uFEFF',
  '\u200B',
  '\u2060',
  '\u00AD',
  '\u202E',
  '\u0001',
  '\u0085',
  '\uFFF9',
  '\u034F',
  '\uFE0F',
];

describe('the guard against formulas', () => {
  it.each(starts.map((start) => [start]))(
    'puts an apostrophe before what begins with %j, whatever unseen comes first',
    (start) => {
      for (const before of unseen) {
        expect(guardFormula(`${before}${start}cmd|' /C calc'!A0`)).toBe(`'${before}${start}cmd|' /C calc'!A0`);
      }
    },
  );

  it.each([
    '=1+1\n',
    '=1+1\r\n',
    '=HYPERLINK("https://evil.example")',
    '@SUM(1)',
    '+',
    '-',
    '--',
    '- a list',
    '-cmd',
    '+a',
    '=',
    '-1+1',
    '-4)',
  ])('fault 16: guards %j', (cell) => {
    expect(guardFormula(cell)).toBe(`'${cell}`);
  });

  it.each(['+14155550134', '+442071838750', '-4', '+3.5', '-1e5', '-1.5E+10', ' -4 '])(
    'leaves the number %j as it is',
    (cell) => {
      expect(guardFormula(cell)).toBe(cell);
    },
  );

  it.each(['+1-415-555-0134', '+1 (415) 555-0134', '+1.415.555.0134'])(
    'guards %j, which a spreadsheet would compute or call an error',
    (cell) => {
      expect(guardFormula(cell)).toBe(`'${cell}`);
    },
  );

  it.each([
    '',
    ' ',
    'a',
    'Jane',
    '415-555-0134',
    '(415) 555',
    '1+1',
    'a=b',
    'a@example.com',
    "'=1",
    '"=1"',
    '\u2014',
    '名前',
    '😀',
    '.5',
    'a, =1',
    'a  -1',
  ])('fault 16: leaves %j as it is', (cell) => {
    expect(guardFormula(cell)).toBe(cell);
  });

  it.each([
    ['a;=1+1;b', "a;'=1+1;b"],
    ['a; @x', "a; '@x"],
    ['a\n=1+1', "a\n'=1+1"],
    ['a\r\n+b', "a\r\n'+b"],
    ['a\n\u200B=1\n=2', "a\n\u200B'=1\n'=2"],
    ['=1;=2', "'=1;'=2"],
    ['a; +14155550134; -4', 'a; +14155550134; -4'],
    ['a; +14155550134x', "a; '+14155550134x"],
    ['+14155550134; +14155550135', "'+14155550134; +14155550135"],
  ])('fault 16: guards what may become a cell of its own: %j', (cell, expected) => {
    expect(guardFormula(cell)).toBe(expected);
  });

  it('only ever adds apostrophes, and what it gives needs no more', { timeout: 30_000 }, () => {
    const piece = fc.oneof(
      fc.constantFrom(...starts, ...unseen, '1', ';', 'e', '.', 'a', '"', ','),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const cell = pieces.join('');
        const guarded = guardFormula(cell);
        expect(guarded.replaceAll("'", '')).toBe(cell.replaceAll("'", ''));
        expect(guardFormula(guarded)).toBe(guarded);
      }),
    );
  });

  // A rule that looks at a character more than a few times each would not come to an end on these.
  it.each([
    ['spaces', ' '.repeat(1_000_000), ' '.repeat(1_000_000)],
    ['line breaks', `a${'\n'.repeat(1_000_000)}`, `a${'\n'.repeat(1_000_000)}`],
    ['semicolons and spaces', 'a;   '.repeat(200_000), 'a;   '.repeat(200_000)],
    ['digits', `+${'1'.repeat(1_000_000)}x`, `'+${'1'.repeat(1_000_000)}x`],
    ['later digits', `a;+${'1'.repeat(1_000_000)}x`, `a;'+${'1'.repeat(1_000_000)}x`],
    ['signs', 'a;+'.repeat(300_000), `${"a;'+".repeat(300_000)}`],
  ])('comes to an end on very many %s', (_, cell, expected) => {
    expect(guardFormula(cell) === expected).toBe(true);
  });
});
