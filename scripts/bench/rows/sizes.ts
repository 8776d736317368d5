import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zip } from 'wxt';
import { builtExtension } from '../../../tests/harness/extension.ts';
import { firstLoad, sumOf } from '../../../tests/shipped/first-load.ts';
import type { Line, Row } from '../row.ts';
import { figureOf } from '../samples.ts';

/** Budgets in kB of 1,000 bytes. */
const budgets = [
  { what: 'worker', entry: 'background.js', budget: 20 },
  { what: 'popup, first load', entry: 'popup.html', budget: 25 },
  { what: 'options', entry: 'options.html', budget: 25 },
  { what: 'results page, first load', entry: 'results.html', budget: 45 },
] as const;

const packageGoal = 150;

export const sizes: Row = {
  name: 'sizes',
  title: 'Sizes, gzip',
  how: 'What a page or the worker loads before it runs, each file packed by itself; and the package for Chrome as `npm run zip` makes it, with icons and all languages. Exact, whatever the machine.',
  async measure() {
    const [packed = ''] = await zip();
    return [
      ...budgets.map(({ what, entry, budget }) => lineOf(what, packedSize(entry), budget)),
      lineOf('package for Chrome', statSync(packed).size, packageGoal),
    ];
  },
};

function lineOf(what: string, bytes: number, goal: number): Line {
  return { what, unit: 'kB', ours: figureOf([bytes / 1_000]), against: null, goal: { atMost: goal } };
}

function packedSize(entry: string): number {
  return sumOf(firstLoad(entry, (path) => readFileSync(join(builtExtension, path))));
}
