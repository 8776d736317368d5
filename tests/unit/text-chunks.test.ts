import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textChunks } from '../../lib/text/text-chunks.ts';

describe('a long text in pieces', () => {
  it('is the same text again when joined, in pieces no longer than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 2, max: 50 }), (text, size) => {
        const chunks = textChunks(text, size);
        expect(chunks.join('')).toBe(text);
        expect(chunks.every((chunk) => chunk.length > 0 && chunk.length <= size)).toBe(true);
      }),
    );
  });

  it('is never cut within a character', () => {
    expect(textChunks('a😀😀', 2)).toEqual(['a', '😀', '😀']);
  });

  it('is cut at a line break where one is near', () => {
    expect(textChunks('1234567\n9abc', 10)).toEqual(['1234567\n', '9abc']);
    expect(textChunks('1\n3456789012', 10)).toEqual(['1\n34567890', '12']);
  });
});
