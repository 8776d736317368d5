import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from '../../../tests/harness/extension.ts';
import { firstLoad } from '../../../tests/shipped/first-load.ts';
import type { Line, Row } from '../row.ts';
import { byTurns, figureOf } from '../samples.ts';
import { type Sleepers, withSleepers } from '../sleepers.ts';

export const wake: Row = {
  name: 'wake',
  title: 'The worker wakes',
  how: 'A message is sent to the sleeping worker; a listener that is added last, when all the product’s own stand, answers it at once. The floor is the same with the worker of an empty extension, in the same browser. No debugger is attached to either worker. Bytes evaluated are the scripts that the worker imports, unpacked.',
  measure: ({ runs }) => withSleepers((sleepers) => measure(sleepers, runs)),
};

async function measure({ ours, empty }: Sleepers, runs: number): Promise<Line[]> {
  const answer = (sleeper: typeof ours) => async () => {
    await sleeper.sleep();
    return (await sleeper.message({ bench: 'answer' })).took;
  };
  const times = await byTurns(runs, { ours: answer(ours), empty: answer(empty) });
  const files = firstLoad('background.js', (path) => readFileSync(join(builtExtension, path))).map(({ path }) => path);
  const bytes = files.reduce((sum, file) => sum + statSync(join(builtExtension, file)).size, 0);
  return [
    {
      what: 'until all listeners stand',
      unit: 'ms',
      ours: figureOf(times.ours),
      against: { what: 'empty worker', figure: figureOf(times.empty) },
      goal: { over: 15 },
    },
    { what: `evaluated, in ${files.length} files`, unit: 'bytes', ours: figureOf([bytes]), against: null, goal: null },
  ];
}
