import { findChromium } from './browser.ts';
import { checkSteps, runSteps } from './steps.ts';

// Before anything else, so that a machine without a browser gets one, or is told which, at once.
await findChromium();
await runSteps([
  ...checkSteps,
  { name: 'what ships', command: ['vitest', 'run', 'tests/shipped'] },
  { name: 'production build', command: ['wxt', 'build'] },
  { name: 'end-to-end tests', command: ['playwright', 'test'] },
]);
