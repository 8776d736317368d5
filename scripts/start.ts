import { parseArgs } from 'node:util';
import { hasDisplay } from './browser.ts';
import { batchJob } from './start/batch-job.ts';
import { buildExtension } from './start/build.ts';
import { mainJob } from './start/main-job.ts';
import { showWindow } from './start/show-window.ts';
import { setStage } from './start/stage.ts';
import { walk } from './start/walk.ts';

const { values } = parseArgs({ options: { walk: { type: 'boolean', default: false } } });

try {
  const walks = values.walk || process.env.CI === 'true' || !(await hasDisplay());
  await buildExtension();
  await (walks ? walkThrough() : showWindow());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function walkThrough(): Promise<void> {
  const stage = await setStage();
  try {
    if (!(await walk([...mainJob(stage), ...batchJob(stage)]))) process.exitCode = 1;
    console.log(['', 'Pictures and files:', ...stage.kept.map((path) => `  ${path}`)].join('\n'));
  } finally {
    await stage.close();
  }
}
