import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from '../../../tests/harness/extension.ts';
import { firstLoad, sumOf } from '../../../tests/shipped/first-load.ts';
import type { Row } from '../row.ts';
import { figureOf } from '../samples.ts';

/** Budgets in kB of 1,000 bytes. */
const budgets = [
  { what: 'worker', entry: 'background.js', budget: 20 },
  { what: 'popup, first load', entry: 'popup.html', budget: 25 },
  { what: 'options', entry: 'options.html', budget: 25 },
  { what: 'results page, first load', entry: 'results.html', budget: 45 },
] as const;

export const sizes: Row = {
  name: 'sizes',
  title: 'Sizes, gzip',
  how: 'What a page or the worker loads before it runs, each file packed by itself; exact, whatever the machine.',
  measure: async () =>
    budgets.map(({ what, entry, budget }) => ({
      what,
      unit: 'kB',
      ours: figureOf([packedSize(entry) / 1_000]),
      against: null,
      goal: { atMost: budget },
    })),
};

function packedSize(entry: string): number {
  return sumOf(firstLoad(entry, (path) => readFileSync(join(builtExtension, path))));
}
