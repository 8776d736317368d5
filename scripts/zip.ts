import { copyFile } from 'node:fs/promises';
import packageJson from '../package.json' with { type: 'json' };
import { runSteps } from './steps.ts';

// Makes what the stores take, in .output: a package for each of the three, and the sources for Mozilla.
await runSteps([
  { name: 'package for Chrome', command: ['wxt', 'zip'] },
  { name: 'package for Firefox, and its sources', command: ['npm', 'run', 'build-for-amo'] },
]);

// Edge takes what was tested in Chromium, byte for byte: a build of its own could differ in what nobody has tried.
const packageFor = (browser: string) => `.output/${packageJson.name}-${packageJson.version}-${browser}.zip`;
await copyFile(packageFor('chrome'), packageFor('edge'));
console.log(`Edge: ${packageFor('edge')} is a copy of the package for Chrome.`);
