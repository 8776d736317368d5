import { parseArgs } from 'node:util';
import { soak } from '../tests/soak/soak.ts';
import { buildExtension } from './start/build.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    tasks: { type: 'string', default: '400' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    faults: { type: 'boolean', default: false },
  },
});
const options = {
  kills: Number(values.kills),
  tasks: Number(values.tasks),
  seed: Number(values.seed),
  faults: values.faults,
};

await buildExtension();
console.log(`Soak with ${JSON.stringify(options)}. The same seed gives the same choices again.`);
const report = await soak({ ...options, onProgress: console.log });
console.log(JSON.stringify(report, null, 2));
const isGood =
  report.lost.length === 0 && report.toldTwice.length === 0 && report.busiestSecond <= 12 && report.mostAtOnce <= 6;
console.log(isGood ? 'Nothing lost, nothing told twice, limits kept.' : 'FAILED');
if (!isGood) process.exitCode = 1;
