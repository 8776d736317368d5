import { expect, it } from 'vitest';
import { chunkOf } from '../../build/chunks.ts';

/** Which modules import which statically; a page imports nothing further up. */
const importers: Record<string, string[]> = {
  'entrypoints/popup/index.html': [],
  'entrypoints/results/index.html': [],
  'popup.tsx': ['entrypoints/popup/index.html'],
  'results.tsx': ['entrypoints/results/index.html'],
  'both.ts': ['popup.tsx', 'results.tsx'],
  'deep.ts': ['both.ts', 'lazy.ts'],
  'lazy.ts': [],
  'circle.ts': ['deep.ts', 'circle.ts'],
};
const graph = {
  getModuleInfo: (id: string) => ({ isEntry: id.endsWith('.html'), importers: importers[id] ?? [] }),
};

it('puts together what the same pages load at first, and leaves alone what one page or none does', () => {
  const chunks = Object.keys(importers).map((id) => [id, chunkOf(id, graph)]);
  expect(Object.fromEntries(chunks)).toEqual({
    'entrypoints/popup/index.html': null,
    'entrypoints/results/index.html': null,
    'popup.tsx': null,
    'results.tsx': null,
    'both.ts': 'popup-results',
    'deep.ts': 'popup-results',
    'lazy.ts': null,
    'circle.ts': 'popup-results',
  });
});
