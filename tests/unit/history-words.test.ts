import { describe, expect, test } from 'vitest';
import { hitWords, searchingWords } from '../../lib/history/search-words.ts';
import { keepSentence, keepWords, sizeWords, storageWords } from '../../lib/history/storage-words.ts';
import { listMove } from '../../lib/list-keys.ts';
import { lookupTitle, tasksWords } from '../../lib/results/result-titles.ts';
import { sameArray } from '../../lib/same-array.ts';
import { keepChoices } from '../../lib/settings.ts';
import { noon, sampleRecord } from './sample-record.ts';

test('how long results are kept has a word for each choice', () => {
  expect(keepChoices.map(keepWords)).toEqual(['7 days', '30 days', '90 days', '180 days', '1 year', 'For ever']);
  expect(keepSentence(30)).toContain('30 days after');
  expect(keepSentence(null)).toContain('until you erase them');
});

test('storage used is told in the unit that people read', () => {
  expect([0, 999, 1000, 3_240_000, 64_400_000, 1_500_000_000].map(sizeWords)).toEqual([
    '0 bytes',
    '999 bytes',
    '1 kB',
    '3.2 MB',
    '64 MB',
    '1.5 GB',
  ]);
  expect(storageWords(3_240_000, 412)).toBe('Storage used: 3.2 MB for 412 tasks.');
  expect(storageWords(null, 1)).toBe('Stored: 1 task.');
});

test('no size is told of nothing: browsers free the room of what was erased later', () => {
  for (const bytes of [164_000, null]) expect(storageWords(bytes, 0)).toBe('No tasks are stored.');
});

describe('a search', () => {
  const search = { words: 'a', hits: new Set<string>(), searched: 3500, total: 10_000, failed: false };

  test('tells how far it is until it is over', () => {
    expect(searchingWords(search)).toBe('Searching… 3,500 of 10,000');
    expect(searchingWords({ ...search, searched: 10_000 })).toBe('');
  });

  test('tells how many hits there are, and where some may be missing', () => {
    expect([0, 1, 1200].map((found) => hitWords(found, search))).toEqual(['0 hits', '1 hit', '1,200 hits']);
    expect(hitWords(2, { ...search, failed: true })).toContain('could not be read');
  });
});

test('ids looked up together are called by their number, and one alone by itself', () => {
  const lookup = { id: 'lot', askedAt: noon, listedAt: null };
  expect(lookupTitle({ ...lookup, keys: ['a', 'b'] }, [])).toBe('2 looked up together');
  expect(lookupTitle({ ...lookup, keys: ['abc'] }, [sampleRecord({ key: 'abc', id: 'ABC' })])).toBe('ABC');
  expect(lookupTitle({ ...lookup, keys: ['abc'] }, [])).toBe('abc');
  expect([tasksWords(1), tasksWords(1200)]).toEqual(['1 task', '1,200 tasks']);
});

test('keys move through a list and stop at its ends', () => {
  const from = (key: string, place: number) => listMove(key, place, 100, 11);
  expect([from('ArrowDown', 5), from('ArrowUp', 5), from('PageDown', 5), from('PageUp', 50)]).toEqual([6, 4, 15, 40]);
  expect([from('Home', 5), from('End', 5), from('ArrowUp', 0), from('ArrowDown', 99)]).toEqual([0, 99, 0, 99]);
  expect([from('Enter', 5), from('constructor', 5), listMove('End', 0, 0, 10)]).toEqual([null, null, null]);
});

test('an array with the same members is the one of before', () => {
  const before = [1, 2];
  expect(sameArray(before, [1, 2])).toBe(before);
  for (const after of [[1], [1, 3], [1, 2, 3], [2, 1]]) expect(sameArray(before, after)).toBe(after);
});
