import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterRows, queryFor } from '../../lib/table/filter-rows.ts';
import type { ColumnKind, SortDirection, TableColumn, TableRow } from '../../lib/table/model.ts';
import { sortInPortions } from '../../lib/table/sort-in-portions.ts';
import { sortRows } from '../../lib/table/sort-rows.ts';

const noPause = async () => {};

function columnOf(kind: ColumnKind = 'text', index = 0): TableColumn {
  return { index, name: `Column ${index}`, kind, group: 'field', shownAtFirst: true };
}

/** A row each, whose key is its place. */
function rowsOf(...cells: Array<string | undefined>): TableRow[] {
  return cells.map((cell, place) => ({ key: String(place), cells: [cell] }));
}

async function sorted(cells: Array<string | undefined>, direction: SortDirection = 'ascending', kind?: ColumnKind) {
  return (await sortRows(rowsOf(...cells), columnOf(kind), direction, noPause)).map((row) => row.cells[0]);
}

describe('sorting rows', () => {
  it('is in natural order, without regard to case and accents', async () => {
    const names = ['zoë', 'Émile', 'customer-10', 'customer-9', 'emile b', 'Ann'];
    expect(await sorted(names)).toEqual(['Ann', 'customer-9', 'customer-10', 'Émile', 'emile b', 'zoë']);
    expect(await sorted(names, 'descending')).toEqual(['zoë', 'emile b', 'Émile', 'customer-10', 'customer-9', 'Ann']);
  });

  it.each(['ascending', 'descending'] as const)('has empty cells last: %s', async (direction) => {
    const cells = await sorted([undefined, 'b', '', 'a'], direction);
    expect(cells.slice(2)).toEqual([undefined, '']);
  });

  it('leaves equal rows in their order in both directions', async () => {
    const rows = rowsOf('Jane', 'jane', 'b', 'Jané', 'Jane', 'JANE');
    const keys = async (direction: SortDirection) =>
      (await sortRows(rows, columnOf(), direction, noPause)).map(({ key }) => key);
    expect(await keys('ascending')).toEqual(['2', '0', '1', '3', '4', '5']);
    expect(await keys('descending')).toEqual(['0', '1', '3', '4', '5', '2']);
  });

  it('has numbers by their size, exact ones and what is no number included', async () => {
    const numbers = ['10', '1.5', '-5', '1.10', '-10', '1e3', '12345678901234567891', '12345678901234567890', 'n/a'];
    expect(await sorted(numbers, 'ascending', 'number')).toEqual([
      ...['-10', '-5', '1.10', '1.5', '10', '1e3', '12345678901234567890', '12345678901234567891', 'n/a'],
    ]);
  });

  it('gives the same rows in an order that holds between neighbours, whatever they are', async () => {
    const cell = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('', undefined, 'a', 'A', '2', '10'));
    const direction = fc.constantFrom<SortDirection>('ascending', 'descending');
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 40 }), direction, async (cells, way) => {
        const rows = rowsOf(...cells);
        const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
        const sign = way === 'ascending' ? 1 : -1;
        const expected = rows.toSorted((one, other) => {
          const [left, right] = [one.cells[0] ?? '', other.cells[0] ?? ''];
          if (left === '' || right === '') return Number(left === '') - Number(right === '');
          return sign * collator.compare(left, right);
        });
        expect(await sortRows(rows, columnOf(), way, noPause)).toEqual(expected);
        expect(rows.map(({ key }) => key)).toEqual([...cells.keys()].map(String));
      }),
    );
  });

  it('of many rows is the same as of few, and pauses', async () => {
    const items = Array.from({ length: 30_000 }, (_, place) => ({ value: (place * 7919) % 500, place }));
    let pauses = 0;
    const result = await sortInPortions(
      items,
      (one, other) => one.value - other.value,
      async () => {
        pauses += 1;
      },
    );
    expect(result).toEqual(items.toSorted((one, other) => one.value - other.value));
    expect(pauses).toBeGreaterThan(30);
  });

  it('ends when the pause rejects', async () => {
    const rows = rowsOf(...Array.from({ length: 6000 }, (_, number) => String(number)));
    const sorting = sortRows(rows, columnOf(), 'ascending', () => Promise.reject(new Error('cancelled')));
    await expect(sorting).rejects.toThrow('cancelled');
  });
});

describe('filtering rows', () => {
  const rows: TableRow[] = [
    { key: 'jane', cells: ['Jane Sample', 'jane@example.com', 'verified'] },
    { key: 'omar', cells: ['Omar Example', undefined, 'unverified'] },
    { key: 'none', cells: [] },
  ];
  const columns = [columnOf('text', 0), columnOf('email', 1), columnOf('status', 2)];
  const keys = async (query: string, among = columns) =>
    (await filterRows(rows, among, query, noPause)).map(({ key }) => key);

  it.each([
    ['', ['jane', 'omar', 'none']],
    ['  \t', ['jane', 'omar', 'none']],
    ['JANE', ['jane']],
    ['example', ['jane', 'omar']],
    ['verified sample', ['jane']],
    ['omar jane', []],
    ['samplejane', []],
    ['undefined', []],
  ])('keeps those with every word in some cell: %j', async (query, expected) => {
    expect(await keys(query)).toEqual(expected);
  });

  it('looks into the given columns alone', async () => {
    expect(await keys('verified', columns.slice(0, 2))).toEqual([]);
  });

  it('finds what a plain search finds, and pauses amid long cells', async () => {
    const cell = fc.option(fc.string({ unit: fc.constantFrom('a', 'B', 'é', ' ', '\n'), maxLength: 4 }), {
      nil: undefined,
    });
    const cellsOfRow = fc.array(cell, { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(cellsOfRow), fc.constantFrom('a', 'AB', 'b a', 'É a b'), async (list, query) => {
        const some = list.map((cells, place) => ({ key: String(place), cells }));
        const words = query.toLowerCase().split(' ');
        const plain = some.filter(({ cells }) =>
          words.every((word) => cells.some((text) => text?.toLowerCase().includes(word))),
        );
        expect(await filterRows(some, columns, query, noPause)).toEqual(plain);
      }),
    );
    let pauses = 0;
    const long = rowsOf(...Array.from({ length: 4 }, () => 'x'.repeat(500_000)));
    await filterRows(long, columns, 'x', async () => {
      pauses += 1;
    });
    expect(pauses).toBe(4);
  });
});

describe('what is in quotes', () => {
  const columns = [columnOf('text', 0), columnOf('text', 1)];
  const rows: TableRow[] = [
    { key: 'yes', cells: ['verified', 'Ann Sample'] },
    { key: 'no', cells: ['unverified', 'Verified by hand'] },
    { key: 'lines', cells: ['one\nVerified', ''] },
  ];
  const keys = async (query: string) => (await filterRows(rows, columns, query, noPause)).map(({ key }) => key);

  it('is a whole cell, or a whole line of one', async () => {
    expect(await keys('verified')).toEqual(['yes', 'no', 'lines']);
    expect(await keys('"verified"')).toEqual(['yes', 'lines']);
    expect(await keys('"ann sample" ver')).toEqual(['yes']);
    expect(await keys('""')).toEqual(['yes', 'no', 'lines']);
  });

  it('can be asked for by a cell that holds neither quotes nor lines', async () => {
    expect(await keys(queryFor('unverified') ?? '')).toEqual(['no']);
    expect([queryFor('a "b"'), queryFor('a\nb'), queryFor(' ')]).toEqual([null, null, null]);
  });
});
