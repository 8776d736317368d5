import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstRowStarts, rowStarts, rowStartsInPortions } from '../../lib/text/text-lines.ts';

function rows(text: string, width: number): string[] {
  const starts = rowStarts(text, width);
  return Array.from({ length: starts.length - 1 }, (_, row) => text.slice(starts[row], starts[row + 1]));
}

describe('the rows of a text', () => {
  it('are the whole text, in order, each of one line', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'é', '\n', '\r', '日', '😀', '\ud83d', '\ude00', '\t'),
          maxLength: 200,
        }),
        fc.integer({ min: 2, max: 20 }),
        (text, width) => {
          const shown = rows(text, width);
          expect(shown.join('')).toBe(text);
          for (const row of shown) {
            expect(row).toMatch(/^[^\n]*\n?$/);
            expect(row).not.toBe('');
            expect(row.replace('\n', '').length).toBeLessThanOrEqual(width);
          }
          // No character is torn apart.
          expect(shown.flatMap((row) => [...row])).toEqual([...text]);
        },
      ),
    );
  });

  it.each([
    ['', []],
    ['\n', ['\n']],
    ['a\n\nb', ['a\n', '\n', 'b']],
    ['abcd', ['abcd']],
    ['abcd\n', ['abcd\n']],
    ['abcde\nf', ['abcd', 'e\n', 'f']],
    ['日本語', ['日本', '語']],
    ['a日本', ['a日', '本']],
    ['😀😀😀', ['😀😀', '😀']],
  ])('of %j are %j', (text, expected) => {
    expect(rows(text, 4)).toEqual(expected);
  });

  it('come from one line of ten million characters', () => {
    const starts = rowStarts('a'.repeat(10_000_000), 100);
    expect(starts).toHaveLength(100_001);
    expect(starts[99_999]).toBe(9_999_900);
  });

  it('may be as many as characters', () => {
    expect(rowStarts('\n'.repeat(100_000), 100)).toHaveLength(100_001);
  });

  it('are the same where wide characters stand in one part of a long text alone', () => {
    const narrow = 'a'.repeat(200_000);
    const wide = '日'.repeat(1000);
    const starts = rowStarts(narrow + wide + narrow, 100);
    expect(starts).toHaveLength(2000 + 20 + 2000 + 1);
    expect([...starts].slice(1999, 2002)).toEqual([199_900, 200_000, 200_050]);
  });

  it('can be found in portions', async () => {
    const text = `${'a日\n'.repeat(200_000)}end`;
    let pauses = 0;
    const starts = await rowStartsInPortions(text, 80, async () => {
      pauses += 1;
    });
    expect(starts).toEqual(rowStarts(text, 80));
    expect(pauses).toBeGreaterThanOrEqual(4);
    await expect(rowStartsInPortions(text, 80, () => Promise.reject(new Error('left')))).rejects.toThrow('left');
  });

  it('are the first of them where only the beginning of a text is looked at', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', '日', '😀'), maxLength: 200 }),
        fc.integer({ min: 2, max: 20 }),
        fc.integer({ min: 40, max: 100 }),
        (text, width, length) => {
          const first = [...firstRowStarts(text, width, length)];
          expect([...rowStarts(text, width)].slice(0, first.length)).toEqual(first);
          expect(first.length).toBeGreaterThan(text.length === 0 ? 0 : 1);
        },
      ),
    );
  });
});
