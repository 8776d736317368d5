import { expect, it } from 'vitest';
import { toggled } from '../../lib/toggled.ts';

it('takes a key in, takes it out again, and leaves the others and the set it was given alone', () => {
  const before = new Set(['a']);
  const both = toggled(before, 'b');
  expect([...both]).toEqual(['a', 'b']);
  expect([...toggled(both, 'a')]).toEqual(['b']);
  expect([...before]).toEqual(['a']);
});
