import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installTrigger } from './trigger.ts';

const manifest = {
  manifest_version: 3,
  name: 'Empty',
  version: '1',
  permissions: ['contextMenus'],
  background: { type: 'module', service_worker: 'background.js' },
};

/** Makes an extension whose worker does nothing but answer a message. Remove it. */
export async function makeEmptyExtension(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'task-results-empty-'));
  await writeFile(join(path, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(path, 'background.js'), `(${installTrigger})();\n`);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
