import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { firstRows } from '../../lib/panel/first-rows.ts';
import { builtExtension } from '../../tests/harness/extension.ts';
import { installProbe, noteFirstSight, type Sight } from './probe.ts';
import { installTrigger } from './trigger.ts';

/** An empty page of the extension, from which the bench speaks to the worker. */
export const controlPage = 'control.html';

const readyPopup: Sight = { selector: '.tasks > li', atLeast: firstRows, focused: 'textarea' };

/** A copy of the production build with what measuring it takes. */
export interface BenchBuild {
  path: string;
  remove(): Promise<void>;
}

/**
 * Copies the production build and adds to the copy what the product must not have: `blank.html`, an empty page of the same extension; another
 * from which the bench speaks to the worker; `bench.html`, where floors and rivals run; the probe in these and in the popup, which no debugger
 * sees before it is open; and a message that stands for a click in the browser's own menu, on which no script can click.
 */
export async function makeBenchBuild(): Promise<BenchBuild> {
  const path = await mkdtemp(join(tmpdir(), 'task-results-bench-'));
  await cp(builtExtension, path, { recursive: true });
  await writeFile(join(path, 'blank-probe.js'), probeFor({ selector: 'p' }));
  await writeFile(join(path, 'popup-probe.js'), probeFor(readyPopup));
  await writeFile(join(path, 'blank.html'), blankPage);
  await writeFile(join(path, controlPage), '<!doctype html><title>Control</title>');
  await changeFile(join(path, 'popup.html'), (html) =>
    html.replace('<script type="module"', '<script src="/popup-probe.js"></script>\n    <script type="module"'),
  );
  await changeFile(join(path, 'background.js'), (script) => `${script}\n(${installTrigger})();\n`);
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'page'),
    resolve: { alias: { '@': join(import.meta.dirname, '../..') } },
    plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false, reactAliasesEnabled: false })],
    build: {
      outDir: path,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: { input: join(import.meta.dirname, 'page/bench.html') },
    },
  });
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

const blankPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Blank</title><script src="/blank-probe.js"></script></head><body><p>Blank</p></body></html>
`;

function probeFor(sight: Sight): string {
  return `(${installProbe})();\n(${noteFirstSight})(${JSON.stringify(sight)});\n`;
}

async function changeFile(path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${path} is not as the bench knows it.`);
  await writeFile(path, after);
}
