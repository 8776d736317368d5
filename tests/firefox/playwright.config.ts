import { defineConfig } from '@playwright/test';

// Playwright only runs these tests: the Firefox that people use is driven by `launch.ts`.
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/firefox',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // One more than elsewhere: some of these tests wait half a minute for an alarm.
  workers: 3,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
});
