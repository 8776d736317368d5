import { describe, expect, it } from 'vitest';
import { ago, inWords } from '../../lib/time-words.ts';

const now = new Date(2026, 3, 3, 12, 0, 0).getTime();
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

describe('how long ago', () => {
  it.each([
    [0, 'just now'],
    [4.9 * second, 'just now'],
    [-400 * hour, 'just now'],
    [5 * second, '5 s ago'],
    [12.9 * second, '12 s ago'],
    [59.9 * second, '59 s ago'],
    [minute, '1 min ago'],
    [3 * minute, '3 min ago'],
    [59.9 * minute, '59 min ago'],
    [2 * hour, '2 h ago'],
    [23.9 * hour, '23 h ago'],
    [24 * hour, '2 Apr'],
    [24 * 365 * hour, '3 Apr 2025'],
    [Number.POSITIVE_INFINITY, 'an unknown day'],
    [Number.NaN, 'an unknown day'],
  ])('%d ms: %s', (passed, words) => {
    expect(ago(now - passed, now)).toBe(words);
  });
});

describe('when it will be', () => {
  it.each([
    [-hour, 'now'],
    [0, 'now'],
    [1, 'in 1 s'],
    [12 * second, 'in 12 s'],
    [59 * second, 'in 59 s'],
    [59.1 * second, 'in 1 min'],
    [2.5 * minute, 'in 3 min'],
    [59.1 * minute, 'in 1 h'],
    [2 * hour, 'in 2 h'],
    [23 * hour, 'in 23 h'],
    [24 * hour, 'on 4 Apr'],
    [24 * 365 * hour, 'on 3 Apr 2027'],
    [Number.POSITIVE_INFINITY, 'on an unknown day'],
    [Number.NaN, 'on an unknown day'],
  ])('%d ms: %s', (left, words) => {
    expect(inWords(now + left, now)).toBe(words);
  });
});
