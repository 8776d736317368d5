import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMatcher, readable, searchWords } from '../../lib/history/search.ts';

const finds = (typed: string, ...texts: string[]) => createMatcher(searchWords(typed))(texts);

describe('words', () => {
  test('are what stands between spaces of any kind, each once', () => {
    expect(searchWords('  ada\u00a0sample\tada ')).toEqual(['ada', 'sample']);
    expect(searchWords(' \n')).toEqual([]);
  });

  test('must all occur, in one text or another, whatever their case and order', () => {
    expect(finds('SAMPLE ada', 'Ada', 'of Sample Ltd')).toBe(true);
    expect(finds('ada other', 'Ada Sample')).toBe(false);
    expect(finds('CHLOÉ', 'chloé')).toBe(true);
    expect(finds('', 'anything')).toBe(true);
  });

  test('mean themselves, not patterns', () => {
    expect(finds('a.b', 'axb')).toBe(false);
    expect(finds('c++ (x|y) [z] $1 ^ \\', 'C++ (X|Y) [Z] $1 ^ \\')).toBe(true);
    expect(finds('/', 'a/b')).toBe(true);
  });

  test('of any kind never throw, and are found in themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(finds(text, `<<${text}>>`)).toBe(true);
      }),
    );
  });
});

describe('a JSON text', () => {
  test('is read by its letters, whatever way they were written', () => {
    expect(readable(String.raw`{"n":"Zo\u00e9 \"Q\" a\/b"}`)).toBe('{"n":"Zoé "Q" a/b"}');
    expect(finds('zoé a/b', readable(String.raw`"Zo\u00e9","a\/b"`))).toBe(true);
  });

  test('keeps two words apart that a line break parts', () => {
    expect(finds('onetwo', readable(String.raw`"one\ntwo"`))).toBe(false);
    expect(readable(String.raw`"C:\\new"`)).toBe(String.raw`"C:\new"`);
  });

  test('without escapes is itself', () => {
    expect(readable('{"a":1}')).toBe('{"a":1}');
  });
});
