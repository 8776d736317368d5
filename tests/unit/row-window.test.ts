import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowWindow, scrollTopFor } from '../../lib/row-window.ts';

const scrolled = fc.record({
  count: fc.integer({ min: 1, max: 2_000_000 }),
  rowHeight: fc.integer({ min: 20, max: 60 }),
  viewportHeight: fc.integer({ min: 0, max: 2000 }),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
});

type Sample = typeof scrolled extends fc.Arbitrary<infer T> ? T : never;

function at({ count, rowHeight, viewportHeight, part }: Sample) {
  const { height } = rowWindow({ count, rowHeight, viewportHeight, scrollTop: 0 });
  return { count, rowHeight, viewportHeight, scrollTop: part * Math.max(0, height - viewportHeight) };
}

describe('the rows in view', () => {
  it('cover the whole viewport wherever it is scrolled to, and are few', () => {
    fc.assert(
      fc.property(scrolled, (sample) => {
        const view = at(sample);
        const { first, end, top } = rowWindow(view);
        const bottom = top + (end - first) * view.rowHeight;
        expect(first === 0 ? 0 : top).toBeLessThanOrEqual(view.scrollTop + 0.01);
        if (end < view.count) expect(bottom).toBeGreaterThanOrEqual(view.scrollTop + view.viewportHeight - 0.01);
        expect(end).toBeLessThanOrEqual(view.count);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(view.viewportHeight / view.rowHeight) + 28);
      }),
    );
  });

  it('are at most 50 in a viewport of 600 pixels', () => {
    for (let scrollTop = 0; scrollTop < 5000; scrollTop += 7) {
      const { first, end } = rowWindow({ count: 80_000, rowHeight: 28, viewportHeight: 600, scrollTop });
      expect(end - first).toBeLessThanOrEqual(50);
    }
  });

  it('stand where they would without a window while the content is not too tall', () => {
    const { first, top, height } = rowWindow({ count: 80_000, rowHeight: 28, viewportHeight: 600, scrollTop: 123_456 });
    expect(top).toBe(first * 28);
    expect(height).toBe(80_000 * 28);
  });

  it('stay the same over a short scroll, so that it draws nothing', () => {
    const windows = new Set<string>();
    for (let scrollTop = 2800; scrollTop < 2800 + 28 * 8; scrollTop += 1) {
      windows.add(JSON.stringify(rowWindow({ count: 80_000, rowHeight: 28, viewportHeight: 600, scrollTop })));
    }
    expect(windows.size).toBeLessThanOrEqual(6);
  });

  it('reach the last of a million rows of 28 pixels, within the height that browsers can lay out', () => {
    const size = { count: 1_000_000, rowHeight: 28, viewportHeight: 600 };
    const { height } = rowWindow({ ...size, scrollTop: 0 });
    expect(height).toBeLessThanOrEqual(8_000_000);
    const { first, end, top } = rowWindow({ ...size, scrollTop: height - size.viewportHeight });
    expect(end).toBe(1_000_000);
    expect(top + (end - first) * 28).toBeCloseTo(height, 3);
  });

  it('are the last ones when the content became shorter than the position', () => {
    const { first, end } = rowWindow({ count: 30, rowHeight: 28, viewportHeight: 280, scrollTop: 2_000_000 });
    expect(end).toBe(30);
    expect(first).toBeLessThanOrEqual(20);
  });

  it('are none of an empty list', () => {
    expect(rowWindow({ count: 0, rowHeight: 28, viewportHeight: 600, scrollTop: 40 })).toEqual({
      first: 0,
      end: 0,
      top: 0,
      height: 0,
    });
  });
});

describe('bringing a row into view', () => {
  it('shows it whole, from anywhere', () => {
    fc.assert(
      fc.property(scrolled, fc.double({ min: 0, max: 1, noNaN: true }), (sample, which) => {
        const view = at({ ...sample, viewportHeight: sample.viewportHeight + sample.rowHeight });
        const row = Math.floor(which * (view.count - 1));
        const scrollTop = scrollTopFor(row, view);
        const { first, end, top } = rowWindow({ ...view, scrollTop });
        expect(row).toBeGreaterThanOrEqual(first);
        expect(row).toBeLessThan(end);
        const rowTop = top + (row - first) * view.rowHeight - scrollTop;
        expect(rowTop).toBeGreaterThanOrEqual(-0.01);
        expect(rowTop + view.rowHeight).toBeLessThanOrEqual(view.viewportHeight + 0.01);
      }),
    );
  });

  it('moves nothing when it is in view already', () => {
    expect(scrollTopFor(12, { count: 100, rowHeight: 28, viewportHeight: 600, scrollTop: 50 })).toBe(50);
  });

  it('moves no further than needed', () => {
    const view = { count: 1000, rowHeight: 28, viewportHeight: 600, scrollTop: 2800 };
    expect(scrollTopFor(99, view)).toBe(99 * 28);
    expect(scrollTopFor(150, view)).toBe(151 * 28 - 600);
  });
});
