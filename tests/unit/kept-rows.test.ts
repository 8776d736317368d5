import { describe, expect, it } from 'vitest';
import { withKeptRows } from '../../lib/results/kept-rows.ts';
import type { Table, TableColumn, TableRow } from '../../lib/table/model.ts';
import { noPause } from './result-samples.ts';

function column(index: number, name: string): TableColumn {
  return { index, name, kind: 'text', group: 'field', shownAtFirst: true };
}

function table(rows: [string, ...string[]][], names = ['A', 'B']): Table {
  return {
    columns: names.map((name, index) => column(index, name)),
    rows: rows.map(([key, ...cells]): TableRow => ({ key, cells })),
    notes: [],
  };
}

const before = table([
  ['one', 'x'],
  ['one', 'y'],
  ['two', 'z'],
]);

describe('a table made anew', () => {
  it('is the one before where it says the same', async () => {
    const same = table([
      ['one', 'x'],
      ['one', 'y'],
      ['two', 'z'],
    ]);
    expect(await withKeptRows(before, same, noPause)).toBe(before);
    expect(await withKeptRows(before, { ...same, notes: ['Cut.'] }, noPause)).toMatchObject({ notes: ['Cut.'] });
  });

  it('keeps the rows of a task whose place moved, and no row that says something else', async () => {
    const after = table([
      ['zero', 'x'],
      ['one', 'x'],
      ['one', 'changed'],
      ['one', 'y'],
      ['two', 'z'],
    ]);
    const { rows } = await withKeptRows(before, after, noPause);
    expect(rows).toEqual(after.rows);
    expect(rows.map((row) => before.rows.indexOf(row))).toEqual([-1, 0, -1, -1, 2]);
  });

  it('takes a cell that is absent for one that is empty, but not for another', async () => {
    const after = table([
      ['one', 'x'],
      ['one', 'y', 'new'],
      ['two', 'z'],
    ]);
    expect((await withKeptRows(before, after, noPause)).rows[1]).toBe(after.rows[1]);
  });

  it('keeps nothing where a cell has another place for the same column', async () => {
    const after = table(
      [
        ['one', 'x'],
        ['one', 'y'],
        ['two', 'z'],
      ],
      ['B', 'A'],
    );
    expect(await withKeptRows(before, after, noPause)).toBe(after);
  });

  it('keeps the rows where columns were added', async () => {
    const after = table([['one', 'x'], ['one', 'y'], ['two', 'z'], ['three']], ['A', 'B', 'C']);
    const made = await withKeptRows(before, after, noPause);
    expect(made.columns).toBe(after.columns);
    expect(made.rows.slice(0, 3)).toEqual(before.rows);
    expect(made.rows[2]).toBe(before.rows[2]);
  });
});
