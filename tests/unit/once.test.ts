import { expect, it } from 'vitest';
import { once } from '../../lib/once.ts';

it('makes a thing when it is first asked for, and never again, even where that is nothing', () => {
  let made = 0;
  const nothing = once(() => {
    made += 1;
    return null;
  });
  expect(made).toBe(0);
  expect([nothing(), nothing()]).toEqual([null, null]);
  expect(made).toBe(1);
});
