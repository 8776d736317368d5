import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerDiff } from '../../lib/json/answer-diff.ts';

const noPause = async () => {};
const jane = { first_name: 'Jane', email: { email: 'jane@example.com', verified: false }, phones: [] };
const ada = { first_name: 'Ada', linkedin_url: 'linkedin.com/in/ada-sample', title: 'Owner' };
const bob = { full_name: 'Bob Sample', title: null };

async function changes(before: unknown, after: unknown) {
  const diff = await answerDiff(JSON.stringify(before), JSON.stringify(after), noPause);
  return diff?.changes;
}

describe('what changed between two answers', () => {
  it('is each value that differs, came or went', async () => {
    const before = { status: 'PROCESSING', data: null, old: [1], same: { a: 1 } };
    const after = { status: 'COMPLETED', data: { n: 1 }, same: { a: 1, b: 2 } };
    expect(await changes(before, after)).toEqual([
      { path: 'status', before: '"PROCESSING"', after: '"COMPLETED"' },
      { path: 'data', before: 'null', after: '{"n":1}' },
      { path: 'old', before: '[1]', after: null },
      { path: 'same.b', before: null, after: '2' },
    ]);
  });

  it('is told exactly as received', async () => {
    const diff = await answerDiff(
      '{"a":12345678901234567890,"b":-0,"c":1.1}',
      '{"a":12345678901234567891,"b":0,"c":1.10}',
      noPause,
    );
    expect(diff?.changes).toEqual([
      { path: 'a', before: '12345678901234567890', after: '12345678901234567891' },
      { path: 'b', before: '-0', after: '0' },
      { path: 'c', before: '1.1', after: '1.10' },
    ]);
  });

  it('follows people who moved, by e-mail, LinkedIn or name', async () => {
    const before = { data: [jane, ada, bob] };
    const after = {
      data: [
        { ...bob, title: 'Clerk' },
        { ...jane, first_name: 'Janet', email: { email: 'Jane@example.com', verified: true } },
        { ...ada, first_name: 'A.' },
      ],
    };
    expect(await changes(before, after)).toEqual([
      { path: 'data[1].first_name', before: '"Jane"', after: '"Janet"' },
      { path: 'data[1].email.email', before: '"jane@example.com"', after: '"Jane@example.com"' },
      { path: 'data[1].email.verified', before: 'false', after: 'true' },
      { path: 'data[2].first_name', before: '"Ada"', after: '"A."' },
      { path: 'data[0].title', before: 'null', after: '"Clerk"' },
    ]);
  });

  it('takes two people in one place for two', async () => {
    expect(await changes({ data: [jane] }, { data: [ada] })).toEqual([
      { path: 'data[0]', before: JSON.stringify(jane), after: null },
      { path: 'data[0]', before: null, after: JSON.stringify(ada) },
    ]);
  });

  it('matches other things in lists by their text, then by their place', async () => {
    expect(await changes(['a', 'b', 'b', { n: 1 }], ['b', 'b', { n: 2 }, { n: 1 }])).toEqual([
      { path: '[0]', before: '"a"', after: null },
      { path: '[2]', before: null, after: '{"n":2}' },
    ]);
    expect(await changes([1, 2, 3], [1, 5, 3])).toEqual([{ path: '[1]', before: '2', after: '5' }]);
    expect(await changes([{ n: 1 }], [{ n: 2 }])).toEqual([{ path: '[0].n', before: '1', after: '2' }]);
  });

  it('is nothing where only spacing, escapes, or the order differ', async () => {
    expect(await answerDiff('{"a":"A","b":[1,2]}', ' { "b" : [2, 1],\n"a":"\\u0041"} ', noPause)).toEqual({
      changes: [],
      total: 0,
    });
  });

  it('is nothing between a text and itself, and the way back of the way there', async () => {
    const dictionary = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 2 }));
    await fc.assert(
      fc.asyncProperty(dictionary, dictionary, async (one, other) => {
        expect(await changes(one, one)).toEqual([]);
        const there = await answerDiff(JSON.stringify(one), JSON.stringify(other), noPause);
        const back = await answerDiff(JSON.stringify(other), JSON.stringify(one), noPause);
        expect(there?.total).toBe(back?.total);
        const sorted = (list: (string | null)[] | undefined) => list?.map(String).sort();
        expect(sorted(there?.changes.map(({ before }) => before))).toEqual(
          sorted(back?.changes.map(({ after }) => after)),
        );
      }),
    );
  });

  it('knows keys that objects have of their own, and of repeated ones the last', async () => {
    const diff = await answerDiff('{"toString":1,"a":1,"a":2}', '{"__proto__":{"x":1},"a":2}', noPause);
    expect(diff?.changes).toEqual([
      { path: 'toString', before: '1', after: null },
      { path: '__proto__', before: null, after: '{"x":1}' },
    ]);
  });

  it('lists the first 500 and counts all', async () => {
    const diff = await answerDiff(JSON.stringify(Array(2000).fill(1)), JSON.stringify(Array(2000).fill(2)), noPause);
    expect(diff?.changes).toHaveLength(500);
    expect(diff?.total).toBe(2000);
  });

  it('is found at any depth', async () => {
    const deep = (value: string) => `${'[{"a":'.repeat(5000)}${value}${'}]'.repeat(5000)}`;
    const diff = await answerDiff(deep('1'), deep('2'), noPause);
    expect(diff?.changes).toEqual([{ path: expect.stringMatching(/^\[0\]\.a\[0\]\.a/), before: '1', after: '2' }]);
  });

  it.each([
    ['x', '{}'],
    ['{}', ''],
  ])('is unknown between %j and %j', async (before, after) => {
    expect(await answerDiff(before, after, noPause)).toBeNull();
  });

  it('ends when the pause is refused', async () => {
    const refused = () => Promise.reject(new Error('left'));
    const list = (value: number) => JSON.stringify(Array(5000).fill(value));
    const object = (value: number) =>
      JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [n, value])));
    await expect(answerDiff(list(1), list(2), refused)).rejects.toThrow('left');
    await expect(answerDiff(object(1), object(2), refused)).rejects.toThrow('left');
  });
});
