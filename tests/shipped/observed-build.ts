import { writeFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { zip } from 'wxt';

/** Builds and zips the project in the working directory as `wxt zip` does, and writes the modules that went into it to the file named by the first argument. */
const [modulesFile = ''] = process.argv.slice(2);
const modules = new Set<string>();

const observer = (): Plugin => ({
  name: 'observer',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') for (const id of Object.keys(file.modules)) modules.add(id);
    }
  },
});

await zip({ vite: () => ({ plugins: [observer()], worker: { plugins: () => [observer()] } }) });
await writeFile(modulesFile, JSON.stringify([...modules].toSorted()));
