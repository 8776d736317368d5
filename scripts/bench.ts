import { parseArgs } from 'node:util';
import { documentRun } from './bench/document.ts';
import { type Measured, missedGoals, terminalTable } from './bench/report.ts';
import type { Row } from './bench/row.ts';
import { completion } from './bench/rows/completion.ts';
import { enter } from './bench/rows/enter.ts';
import { exporting } from './bench/rows/export.ts';
import { ids } from './bench/rows/ids.ts';
import { lookups } from './bench/rows/lookups.ts';
import { lot } from './bench/rows/lot.ts';
import { popup } from './bench/rows/popup.ts';
import { rightClick } from './bench/rows/right-click.ts';
import { scroll } from './bench/rows/scroll.ts';
import { single } from './bench/rows/single.ts';
import { sizes } from './bench/rows/sizes.ts';
import { wake } from './bench/rows/wake.ts';
import { buildExtension } from './start/build.ts';

const rows: readonly Row[] = [
  popup,
  enter,
  rightClick,
  completion,
  lot,
  single,
  scroll,
  exporting,
  ids,
  lookups,
  wake,
  sizes,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '15' },
    small: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const unknown = positionals.filter((name) => !rows.some((row) => row.name === name));

if (unknown.length > 0 || !(runs >= 1)) {
  console.error(`npm run bench -- [--runs 15] [--small] [--no-build] [${rows.map(({ name }) => name).join('] [')}]`);
  process.exitCode = 1;
} else {
  await bench(rows.filter(({ name }) => positionals.length === 0 || positionals.includes(name)));
}

async function bench(chosen: readonly Row[]): Promise<void> {
  if (!values['no-build']) await buildExtension();
  const measured: Measured[] = [];
  for (const row of chosen) {
    const began = performance.now();
    const lines = await row.measure({ runs, few: Math.max(1, Math.ceil(runs / 3)), share: values.small ? 0.05 : 1 });
    const one = { row, lines, seconds: (performance.now() - began) / 1_000 };
    measured.push(one);
    console.log(terminalTable(one));
  }
  const missed = missedGoals(measured);
  console.log(missed.length === 0 ? 'Every goal is met.' : `Missed:\n  ${missed.join('\n  ')}`);
  // A document is of one run, in which everything was measured.
  if (chosen.length === rows.length && !values.small) await documentRun(measured);
}
