import { describe, expect, it } from 'vitest';
import { summarise } from '../../lib/summarise.ts';
import { summarySchema, summaryWords } from '../../lib/summary.ts';

const verified = { first_name: 'Jane', email: { email: 'jane@example.com', verified: true } };
const unverified = { first_name: 'Joe', email: { email: 'joe@example.com', verified: false } };
const without = { first_name: 'Jim', email: null };

describe('what was found, in words', () => {
  it.each([
    [undefined, 'Nothing found'],
    [null, 'Nothing found'],
    [[], 'Nothing found'],
    [{}, 'Nothing found'],
    [{ people: [] }, 'Nothing found'],
    [{ results: [], total: 0 }, 'Nothing found'],
    [{ people: [], technologies: ['Shop software'] }, '1 result'],
    [[verified, without], '2 people, 1 verified email'],
    [[verified, verified, unverified], '3 people, 2 verified emails'],
    [{ people: [verified] }, '1 person, 1 verified email'],
    [[unverified], '1 person, 1 email'],
    [[unverified, unverified, without], '3 people, 2 emails'],
    [[without], '1 person, no email'],
    [[{ email: 'a@example.com' }, { email: 'b@example.com', status: 'VALID' }, { email: 'c@example.com' }], '3 emails'],
    [[{ email: 'a@example.com' }], '1 email'],
    [[{ email: null, status: 'NOT_FOUND' }], 'No email found'],
    [[{ email: { email: 'a@example.com', verified: true } }], '1 person, 1 verified email'],
    [[1, 2, 3], '3 rows'],
    [[null], '1 row'],
    [[verified, { technology: 'x' }], '2 rows'],
    [{ results: [{ technology: 'x' }] }, '1 row'],
    [Array.from({ length: 33_000 }, () => without), '33,000 people, no email'],
    [{ technologies: ['x'] }, '1 result'],
    ['text', '1 result'],
    [0, '1 result'],
    [false, '1 result'],
  ])('%#: %s', (data, words) => {
    const summary = summarise(data);
    expect(summaryWords(summary)).toBe(words);
    expect(summarySchema.parse(summary)).toEqual(summary);
  });
});
