import { expect, test } from 'vitest';
import { readSources } from './imports.ts';

/** Comes with the table alone, and compares in a loop. */
const meant = ['lib/table/sort-rows.ts'];

/** Made at a module's level: declared, as a member of what is declared, or handed over in it. Where text is formatted, an indent tells them. */
const madeAtOnce = [
  /^(?:export )?const [^=\n]+= new Intl\./m,
  /^(?:export )?const (?:(?!=>).)*\bz\.(?!lazy\(|void\()/m,
  /^ {2}\w+: z\.(?!lazy\(|void\()/m,
];

test('no schema and no format of Intl is made while a module loads, which every page and every start of the worker would wait for', () => {
  const making = readSources().filter(({ text }) => madeAtOnce.some((pattern) => pattern.test(text)));
  expect(making.map(({ path }) => path)).toEqual(meant);
});
