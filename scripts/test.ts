import { findChromium } from './browser.ts';
import { findFirefox } from './firefox.ts';
import { checkSteps, runSteps } from './steps.ts';

// Before anything else, so that a machine without the browsers gets them, or is told which, at once.
try {
  await findChromium();
  await findFirefox();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await runSteps([
  ...checkSteps,
  { name: 'what ships', command: ['vitest', 'run', 'tests/shipped'] },
  { name: 'production build', command: ['wxt', 'build'] },
  { name: 'production build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  { name: 'what Mozilla checks', command: ['node', 'scripts/lint-firefox.ts'] },
  // Together, since some tests in each wait for minutes and need hardly any of the machine.
  { name: 'end-to-end tests in Chromium and Firefox', command: ['playwright', 'test'] },
]);
