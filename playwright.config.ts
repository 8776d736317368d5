import { defineConfig } from '@playwright/test';

const patient = '**/{idle,thousand-ids}.spec.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 3,
  projects: [
    // They wait for minutes and need hardly any of the machine, so they run beside the others.
    { name: 'patient', testMatch: patient, workers: 1 },
    { name: 'busy', testMatch: '**/*.spec.ts', testIgnore: patient, workers: 2 },
  ],
  // Generous: a limit for machines under load, and nothing waits longer than it must.
  timeout: 180_000,
  reporter: [['list']],
});
