import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningOf } from '../../lib/text/beginning.ts';

describe('the beginning of a text', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'abc'],
    ['', 0, ''],
    ['ab😀d', 3, 'ab'],
    ['a😀bd', 3, 'a😀'],
    ['xe\u0301y', 2, 'x'],
    ['xe\u0301y', 3, 'xe\u0301'],
    ['a👩‍👩‍👧‍👦b', 9, 'a'],
    ['a🇩🇪b', 3, 'a'],
    ['ok\r\nthen', 3, 'ok'],
  ])('of %j, at most %d long, is %j', (text, limit, beginning) => {
    expect(beginningOf(text, limit)).toBe(beginning);
  });

  it('is as many whole characters as fit', () => {
    const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const whole = [...characters.segment(text)].map(({ segment }) => segment);
        const beginning = beginningOf(text, limit);
        const count = [...characters.segment(beginning)].length;
        expect(beginning).toBe(whole.slice(0, count).join(''));
        expect(beginning.length).toBeLessThanOrEqual(limit);
        if (count < whole.length) expect(beginning.length + (whole[count] ?? '').length).toBeGreaterThan(limit);
      }),
    );
  });

  it('never ends in half a code point, nor is it lost to a pile of marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 1, max: 50 }), (text, limit) => {
        const beginning = beginningOf(text, limit);
        expect(text.startsWith(beginning)).toBe(true);
        expect(beginning.isWellFormed()).toBe(true);
      }),
    );
    const pile = `a${'\u0301'.repeat(1000)}`;
    expect(beginningOf(pile, 300)).toBe(pile.slice(0, 300));
  });
});
