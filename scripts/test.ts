import { findChromium } from './browser.ts';
import { findFirefox } from './firefox.ts';
import { checkSteps, runSteps } from './steps.ts';

// Before anything else, so that a machine without the browsers gets them, or is told which, at once.
await findChromium();
await findFirefox();
await runSteps([
  ...checkSteps,
  { name: 'what ships', command: ['vitest', 'run', 'tests/shipped'] },
  { name: 'production build', command: ['wxt', 'build'] },
  { name: 'end-to-end tests in Chromium', command: ['playwright', 'test'] },
  { name: 'production build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  { name: 'what Mozilla checks', command: ['node', 'scripts/lint-firefox.ts'] },
  { name: 'end-to-end tests in Firefox', command: ['playwright', 'test', '-c', 'tests/firefox'] },
]);
