import { sandboxFlags } from '../tests/sandbox/chromium-flags.ts';
import { addSamples } from '../tests/sandbox/samples.ts';
import { createSandbox } from '../tests/sandbox/server.ts';

const sandbox = await createSandbox();
const samples = addSamples(sandbox);

console.log(`Openmart's API, played on ${sandbox.origin}

A key that works: ${sandbox.keys[0]}

Ids and what they do, one step at each request:`);
for (const { id, what } of samples) console.log(`  ${id}  ${what}`);
console.log(`
To reach it from Chromium as https://api.openmart.ai, start Chromium with
  ${sandboxFlags(sandbox)
    .map((flag) => `"${flag}"`)
    .join(' ')}

From a terminal:
  curl -k -H "X-API-Key: ${sandbox.keys[0]}" ${sandbox.origin}/api/v1/task/${samples[0]?.id}

Ctrl-C ends it.`);

await new Promise((resolve) => {
  process.once('SIGINT', resolve);
  process.once('SIGTERM', resolve);
});
await sandbox.close();
