import { expect, test } from 'vitest';
import { readSources } from './imports.ts';

/** Comes with the table alone, and compares in a loop. */
const meant = ['lib/table/sort-rows.ts'];

/** At a module's level: what is formatted has no indent there. */
const madeAtOnce = /^(?:export )?const [^=]+= (?:new Intl\.|z\.(?!lazy\(|void\())/m;

test('no schema and no format of Intl is made while a module loads, which every page and every start of the worker would wait for', () => {
  const making = readSources().filter(({ text }) => madeAtOnce.test(text));
  expect(making.map(({ path }) => path)).toEqual(meant);
});
