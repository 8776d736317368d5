import 'fake-indexeddb/auto';
import { registerHooks } from 'node:module';

// Files of one room name those of another from the project's root, as the build and the tests have it.
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      specifier.startsWith('@/') ? new URL(`../../${specifier.slice(2)}`, import.meta.url).href : specifier,
      context,
    ),
});

/** The product's own store, on an IndexedDB in memory. */
export const { taskStore } = await import('../../lib/browser/task-store.ts');
