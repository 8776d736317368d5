import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Place, type Step, stepped } from '../../lib/grid/grid-place.ts';
import {
  type Area,
  cleared,
  copiedArea,
  extendedTo,
  fitted,
  gridStart,
  movedTo,
  pressedOn,
  selectedArea,
  spanned,
} from '../../lib/grid/grid-selection.ts';

const size = { rows: 10, columns: 5 };
const at = (row: number, column: number): Place => ({ row, column });
const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });
const everything = area(0, 0, 9, 4);

describe('a step', () => {
  it.each<[Step, Place, Place]>([
    ['up', at(3, 2), at(2, 2)],
    ['up', at(0, 2), at(-1, 2)],
    ['up', at(-1, 2), at(-1, 2)],
    ['down', at(-1, 2), at(0, 2)],
    ['down', at(9, 2), at(9, 2)],
    ['left', at(3, 0), at(3, -1)],
    ['left', at(3, -1), at(3, -1)],
    ['right', at(3, 4), at(3, 4)],
    ['page-down', at(1, 2), at(5, 2)],
    ['page-down', at(8, 2), at(9, 2)],
    ['page-up', at(2, 2), at(0, 2)],
    ['row-start', at(3, 4), at(3, 0)],
    ['row-end', at(3, -1), at(3, 4)],
    ['first-row', at(7, 3), at(0, 3)],
    ['last-row', at(-1, 3), at(9, 3)],
    ['grid-start', at(7, 3), at(0, 0)],
    ['grid-end', at(-1, -1), at(9, 4)],
  ])('%s from %j leads to %j', (step, from, to) => {
    expect(stepped(from, step, size, 4)).toEqual(to);
  });

  it('stays on the headings where there are no rows', () => {
    for (const step of ['down', 'page-down', 'last-row', 'grid-end', 'grid-start'] as const)
      expect(stepped(at(-1, 1), step, { rows: 0, columns: 5 }, 4).row).toBe(-1);
  });

  it('goes on by one row where not even one has room', () => {
    expect(stepped(at(3, 2), 'page-down', size, -1)).toEqual(at(4, 2));
  });
});

describe('a selection', () => {
  it('is none at first, and after a move', () => {
    expect(selectedArea(gridStart, size)).toBeNull();
    expect(selectedArea(movedTo(at(3, 3)), size)).toBeNull();
  });

  it('is the rectangle between two cells, whichever came first', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(4), fc.nat(9), fc.nat(4), (row, column, otherRow, otherColumn) => {
        const one = selectedArea(extendedTo(movedTo(at(row, column)), at(otherRow, otherColumn)), size);
        const other = selectedArea(extendedTo(movedTo(at(otherRow, otherColumn)), at(row, column)), size);
        expect(one).toEqual(other);
        expect(one).toEqual(
          area(
            Math.min(row, otherRow),
            Math.min(column, otherColumn),
            Math.max(row, otherRow),
            Math.max(column, otherColumn),
          ),
        );
      }),
    );
  });

  it('grows and shrinks around the cell that it began at', () => {
    const grown = extendedTo(extendedTo(movedTo(at(5, 2)), at(7, 4)), at(4, 1));
    expect(selectedArea(grown, size)).toEqual(area(4, 1, 5, 2));
    expect(grown.active).toEqual(at(4, 1));
  });

  it('takes whole rows when it begins on a row number, and stays so', () => {
    const rows = extendedTo(extendedTo(pressedOn(at(2, -1)), at(4, -1)), at(5, 3));
    expect(selectedArea(rows, size)).toEqual(area(2, 0, 5, 4));
  });

  it('takes whole columns when it begins on a heading', () => {
    expect(selectedArea(extendedTo(movedTo(at(-1, 1)), at(-1, 3)), size)).toEqual(area(0, 1, 9, 3));
  });

  it('does not lead from the cells into headings and row numbers', () => {
    const state = extendedTo(movedTo(at(3, 2)), at(-1, -1));
    expect(state.active).toEqual(at(0, 0));
    expect(selectedArea(state, size)).toEqual(area(0, 0, 3, 2));
  });

  it('is everything after a press on the corner, and one row after one on its number', () => {
    expect(selectedArea(pressedOn(at(-1, -1)), size)).toEqual(everything);
    expect(selectedArea(pressedOn(at(6, -1)), size)).toEqual(area(6, 0, 6, 4));
    expect(selectedArea(pressedOn(at(6, 1)), size)).toBeNull();
  });

  it('widens to the rows or the columns that it touches', () => {
    const cells = extendedTo(movedTo(at(2, 1)), at(4, 2));
    expect(selectedArea(spanned(cells, 'rows'), size)).toEqual(area(2, 0, 4, 4));
    expect(selectedArea(spanned(cells, 'columns'), size)).toEqual(area(0, 1, 9, 2));
    expect(selectedArea(spanned(cells, 'all'), size)).toEqual(everything);
  });

  it('begins anew at the focus after everything was selected', () => {
    const state = extendedTo(spanned(movedTo(at(2, 1)), 'all'), at(3, 2));
    expect(selectedArea(state, size)).toEqual(area(2, 1, 3, 2));
  });

  it('of whole columns takes in rows that are added', () => {
    const columns = spanned(movedTo(at(3, 1)), 'columns');
    expect(selectedArea(columns, { rows: 500, columns: 5 })).toEqual(area(0, 1, 499, 1));
  });

  it('goes away, and the focus stays', () => {
    const state = cleared(extendedTo(movedTo(at(2, 1)), at(4, 2)));
    expect(selectedArea(state, size)).toBeNull();
    expect(state.active).toEqual(at(4, 2));
  });

  it('never leaves a grid that became smaller', () => {
    const state = fitted(extendedTo(movedTo(at(2, 1)), at(9, 4)), { rows: 4, columns: 2 });
    expect(selectedArea(state, { rows: 4, columns: 2 })).toEqual(area(2, 1, 3, 1));
    expect(fitted(state, { rows: 0, columns: 2 }).active).toEqual(at(-1, 1));
    expect(selectedArea(state, { rows: 0, columns: 2 })).toBeNull();
  });
});

describe('what a copy takes', () => {
  it.each([
    [at(3, 2), area(3, 2, 3, 2)],
    [at(3, -1), area(3, 0, 3, 4)],
    [at(-1, 2), area(0, 2, 9, 2)],
    [at(-1, -1), everything],
  ])('with the focus alone at %j', (place, copied) => {
    expect(copiedArea(movedTo(place), size)).toEqual(copied);
  });

  it('is the selection where there is one', () => {
    expect(copiedArea(extendedTo(movedTo(at(3, 2)), at(4, 3)), size)).toEqual(area(3, 2, 4, 3));
    expect(copiedArea(spanned(movedTo(at(3, 2)), 'rows'), size)).toEqual(area(3, 0, 3, 4));
  });

  it('is nothing in a grid without rows', () => {
    expect(copiedArea(movedTo(at(-1, 2)), { rows: 0, columns: 5 })).toBeNull();
  });
});
