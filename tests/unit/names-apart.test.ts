import { describe, expect, it } from 'vitest';
import { namesApart } from '@/lib/ids/names-apart.ts';

const keyed = (...names: string[]) => names.map((name, key) => ({ key, name }));

describe('names', () => {
  it.each([
    [[], []],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [
      ['a', 'b', 'a', 'a'],
      ['a', 'b', 'a (2)', 'a (3)'],
    ],
    [
      ['a', 'a', 'a (2)'],
      ['a', 'a (2)', 'a (2) (2)'],
    ],
  ])('%j are told apart as %j', (names, apart) => {
    expect([...namesApart(keyed(...names), new Map()).values()]).toEqual(apart);
  });

  it('stay where one of them goes, and what comes then has the one that is free', () => {
    const all = keyed('a', 'a', 'a');
    const left = namesApart(all.slice(1), namesApart(all, new Map()));
    expect([...left]).toEqual([
      [1, 'a (2)'],
      [2, 'a (3)'],
    ]);
    const more = [...all.slice(1), { key: 3, name: 'a' }, { key: 4, name: 'a' }];
    expect(namesApart(more, left).get(3)).toBe('a');
    expect(namesApart(more, left).get(4)).toBe('a (4)');
  });
});
