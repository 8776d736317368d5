import { describe, expect, it } from 'vitest';
import { markHidden } from '../../lib/text/hidden-characters.ts';
import { markedOffset } from '../../lib/text/text-marks.ts';

describe('a place in a text that is shown with marks', () => {
  const text = 'a\u200bbc\u{e0041}\u202ed';

  it.each([
    [0, 0, ''],
    [0, 1, 'a'],
    [1, 0, 'a'],
    [1, 3, 'a\u200b'],
    [2, 1, 'a\u200bb'],
    [3, 0, 'a\u200bbc'],
    [3, 7, 'a\u200bbc\u{e0041}'],
    [4, 6, 'a\u200bbc\u{e0041}\u202e'],
    [5, 1, text],
    [6, 0, text],
  ])('in piece %i, character %i, stands after %j', (piece, within, before) => {
    expect(markHidden(text)).toHaveLength(6);
    expect(text.slice(0, markedOffset(text, piece, within))).toBe(before);
  });

  it('is the beginning of an empty text', () => {
    expect(markedOffset('', 0, 0)).toBe(0);
  });
});
