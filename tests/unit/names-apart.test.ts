import { expect, it } from 'vitest';
import { namesApart } from '@/lib/ids/names-apart.ts';

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
])('names %j are told apart as %j', (names, apart) => {
  expect(namesApart(names)).toEqual(apart);
});
