import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

const patient = '**/{idle,organisation,thousand-ids}.spec.ts';

// A test keeps a core busy, and one of those that wait hardly any of it.
const cores = availableParallelism();

export default defineConfig({
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: cores + 1,
  // Generous: a limit for machines under load, and nothing waits longer than it must.
  timeout: 180_000,
  projects: [
    // They wait for minutes and need hardly any of the machine, so they run beside the others.
    { name: 'patient', testDir: 'tests/e2e', testMatch: patient, workers: 1 },
    // Some of these wait half a minute for an alarm. Playwright only runs them: the Firefox that people use is driven by `launch.ts`.
    { name: 'firefox', testDir: 'tests/firefox', expect: { timeout: 20_000 }, workers: 2 },
    { name: 'busy', testDir: 'tests/e2e', testIgnore: patient, workers: cores },
  ],
  reporter: [['list']],
});
