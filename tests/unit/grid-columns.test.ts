import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnStarts, columnWindow, numberWidth, scrollLeftFor } from '../../lib/grid/grid-columns.ts';

const starts = columnStarts(
  Array.from({ length: 200 }, (_, place) => 20 + (place % 5)),
  8,
);
const width = starts.at(-1) ?? 0;

describe('the width of columns', () => {
  it('grows with the text of the page', () => {
    expect(columnStarts([10, 20], 16).at(-1)).toBeGreaterThan(1.7 * (columnStarts([10, 20], 8).at(-1) ?? 0));
    expect(numberWidth(5000, 0, 16)).toBeGreaterThan(numberWidth(5000, 0, 8));
  });

  it('leaves each column to begin where the one before it ends', () => {
    expect(starts).toHaveLength(201);
    expect(starts[0]).toBe(0);
    expect(starts.every((start, place) => place === 0 || start > (starts[place - 1] ?? 0))).toBe(true);
  });

  it('of the row numbers has room for the last one', () => {
    expect(numberWidth(80_000, 0, 8)).toBeGreaterThan(numberWidth(999, 0, 8));
    expect(numberWidth(1, 0, 8)).toBe(numberWidth(999, 0, 8));
  });
});

describe('the columns in view', () => {
  it('are all, where there are few', () => {
    expect(columnWindow({ starts: starts.slice(0, 13), scrollLeft: 900, viewportWidth: 300 })).toEqual({
      first: 0,
      end: 12,
    });
  });

  it('are no more than those after a leap, however few there are', () => {
    const few = columnStarts([10, 10, 10, 10], 10);
    const leap = { starts: few, scrollLeft: 130, viewportWidth: 200, isLeap: true };
    expect(columnWindow(leap)).toEqual({ first: 1, end: 3 });
    expect(columnWindow({ ...leap, isLeap: false })).toEqual({ first: 0, end: 4 });
  });

  it('cover the viewport wherever it is scrolled to, and are few', () => {
    fc.assert(
      fc.property(fc.nat(width), fc.integer({ min: 0, max: 2500 }), (scrollLeft, viewportWidth) => {
        const { first, end } = columnWindow({ starts, scrollLeft, viewportWidth });
        expect(starts[first] ?? 0).toBeLessThanOrEqual(scrollLeft);
        expect(starts[end] ?? 0).toBeGreaterThanOrEqual(Math.min(width, scrollLeft + viewportWidth));
        expect(end - first).toBeLessThanOrEqual(Math.ceil((viewportWidth + 800) / 170) + 2);
      }),
    );
  });

  it('are none beyond the last', () => {
    expect(columnWindow({ starts, scrollLeft: width + 5000, viewportWidth: 100 })).toEqual({ first: 200, end: 200 });
  });
});

describe('bringing a column into view', () => {
  it('shows it whole, or its beginning where there is no room', () => {
    fc.assert(
      fc.property(fc.nat(199), fc.nat(width), fc.integer({ min: 50, max: 2500 }), (column, from, viewportWidth) => {
        const scrollLeft = scrollLeftFor(column, { starts, scrollLeft: from, viewportWidth });
        const start = starts[column] ?? 0;
        const end = starts[column + 1] ?? 0;
        expect(scrollLeft).toBeLessThanOrEqual(start);
        expect(scrollLeft + viewportWidth).toBeGreaterThanOrEqual(Math.min(end, start + viewportWidth));
      }),
    );
  });

  it('moves nothing when it is in view already', () => {
    expect(scrollLeftFor(1, { starts, scrollLeft: 20, viewportWidth: 1200 })).toBe(20);
  });
});
