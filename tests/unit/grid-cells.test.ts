import { describe, expect, it } from 'vitest';
import { toneOf, tooltipOf } from '../../lib/grid/grid-cell-text.ts';
import { areaWords, cellsOf } from '../../lib/grid/grid-cells.ts';
import { isKept } from '../../lib/grid/grid-kept.ts';
import { extendedTo, movedTo, spanned } from '../../lib/grid/grid-selection.ts';
import { nextSort } from '../../lib/grid/grid-sort.ts';
import type { TableColumn, TableRow } from '../../lib/table/model.ts';

function column(index: number, name: string): TableColumn {
  return { index, name, kind: 'text', group: 'field', shownAtFirst: true };
}

function row(key: string, ...cells: (string | undefined)[]): TableRow {
  return { key, cells };
}

// Shown in another order than their places in the cells, as a person's columns are.
const columns = [column(2, 'Email'), column(0, 'Name'), column(3, 'Note')];
const rows = [
  row('a', 'Jane', 'unseen', 'jane@example.com'),
  row('b', 'Omar', 'unseen', undefined, 'two\nlines'),
  row('c'),
];
const whole = { top: 0, bottom: 2, left: 0, right: 2 };

describe('the cells of an area', () => {
  it('come in the order shown, complete, and empty where there is nothing', () => {
    expect([...cellsOf(rows, columns, whole)]).toEqual([
      ['jane@example.com', 'Jane', ''],
      ['', 'Omar', 'two\nlines'],
      ['', '', ''],
    ]);
  });

  it('are only those inside of it, and so are its headings', () => {
    const area = { top: 1, bottom: 1, left: 1, right: 2 };
    expect([...cellsOf(rows, columns, area)]).toEqual([['Omar', 'two\nlines']]);
    expect([...cellsOf(rows, columns, area, true)]).toEqual([
      ['Name', 'Note'],
      ['Omar', 'two\nlines'],
    ]);
  });

  it('are told in words', () => {
    const size = { rows: 3, columns: 3 };
    expect(areaWords({ top: 0, bottom: 1, left: 0, right: 1 }, size)).toBe('4 cells');
    expect(areaWords({ top: 1, bottom: 1, left: 1, right: 1 }, size)).toBe('1 cell');
    expect(areaWords({ top: 0, bottom: 1, left: 0, right: 2 }, size)).toBe('2 rows');
    expect(areaWords({ top: 0, bottom: 2, left: 1, right: 1 }, size)).toBe('1 column');
    expect(areaWords({ top: 0, bottom: 79_999, left: 0, right: 2 }, { rows: 80_000, columns: 3 })).toBe('80,000 rows');
  });
});

describe('the text of a cell', () => {
  it('is repeated in a tooltip only where the column has no room for it, and shortened', () => {
    expect(tooltipOf('short', 20)).toBeUndefined();
    expect(tooltipOf('a little too long', 10)).toBe('a little too long');
    expect(tooltipOf('x'.repeat(1_000_000), 10)).toBe(`${'x'.repeat(500)}…`);
  });

  it('has a tone only if it says whether an address was checked', () => {
    expect([toneOf('verified'), toneOf('unverified'), toneOf('Completed'), toneOf('')]).toEqual([
      'good',
      'warn',
      '',
      '',
    ]);
  });
});

describe('the order by a heading', () => {
  it('goes from ascending to descending, and back to the pasted one', () => {
    const ascending = nextSort(null, 4);
    const descending = nextSort(ascending, 4);
    expect(ascending).toEqual({ index: 4, direction: 'ascending' });
    expect(descending).toEqual({ index: 4, direction: 'descending' });
    expect(nextSort(descending, 4)).toBeNull();
    expect(nextSort(descending, 5)).toEqual({ index: 5, direction: 'ascending' });
  });
});

describe('a selection, when what is shown changes', () => {
  const before = { rows, columns };
  const cells = extendedTo(movedTo({ row: 0, column: 1 }), { row: 1, column: 2 });

  it('stays while rows are added at the end', () => {
    expect(isKept(cells, before, { rows: [...rows, row('d')], columns })).toBe(true);
  });

  it('stays while columns are added behind it', () => {
    expect(isKept(cells, before, { rows, columns: [...columns, column(9, 'Late')] })).toBe(true);
  });

  it('goes with another order, a search, or a column hidden before it', () => {
    expect(isKept(cells, before, { rows: rows.toReversed(), columns })).toBe(false);
    expect(isKept(cells, before, { rows: rows.slice(1), columns })).toBe(false);
    expect(isKept(cells, before, { rows: rows.toSpliced(1, 1), columns })).toBe(false);
    expect(isKept(cells, before, { rows, columns: columns.slice(1) })).toBe(false);
  });

  it('of whole columns stays with another order, of whole rows with other columns', () => {
    expect(isKept(spanned(cells, 'columns'), before, { rows: rows.toReversed(), columns })).toBe(true);
    expect(isKept(spanned(cells, 'columns'), before, { rows, columns: columns.slice(1) })).toBe(false);
    expect(isKept(spanned(cells, 'rows'), before, { rows, columns: columns.slice(1) })).toBe(true);
    expect(isKept(spanned(cells, 'rows'), before, { rows: rows.toReversed(), columns })).toBe(false);
  });

  it('of everything, and none, stay', () => {
    const after = { rows: rows.slice(2), columns: columns.slice(1) };
    expect(isKept(spanned(cells, 'all'), before, after)).toBe(true);
    expect(isKept(movedTo({ row: 2, column: 0 }), before, after)).toBe(true);
  });
});
