import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// They stand on a fresh copy of the modules that they test: one that has not met its browser or its database yet.
const alone = ['tests/unit/{messages,property-messages,read-managed,stored-forms}.test.ts'];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    setupFiles: ['tests/unit/property-seed.ts', 'tests/language/speak-english.ts'],
    // A limit for machines under load: no test is one of speed.
    testTimeout: 60_000,
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      // One copy of the modules for all, which saves most of their time.
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/{unit,structure,shipped}/**/*.test.{ts,tsx}'],
          exclude: alone,
          isolate: false,
        },
      },
    ],
  },
});
