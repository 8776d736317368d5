import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['tests/{unit,structure,shipped}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/unit/property-seed.ts', 'tests/language/speak-english.ts'],
    // A limit for machines under load: no test is one of speed.
    testTimeout: 60_000,
  },
});
