import { expect, it } from 'vitest';
import { firstChunkOf, shownChunkOf } from '../../build/chunks.ts';

/** By which modules each is imported statically; a page is imported by nothing. */
const importers: Record<string, string[]> = {
  'entrypoints/popup/index.html': [],
  'entrypoints/results/index.html': [],
  'popup.tsx': ['entrypoints/popup/index.html'],
  'results.tsx': ['entrypoints/results/index.html'],
  'both.ts': ['popup.tsx', 'results.tsx'],
  'deep.ts': ['both.ts', 'lazy.ts'],
  'lazy.ts': [],
  'circle.ts': ['deep.ts', 'circle.ts'],
  'shown-page.tsx': [],
  'grid.ts': ['shown-page.tsx'],
  'unfolded.tsx': [],
  'answer.ts': ['unfolded.tsx', 'grid.ts'],
  'shared.ts': ['answer.ts', 'results.tsx'],
};
/** And by which each is fetched later. */
const fetchers: Record<string, string[]> = {
  'lazy.ts': ['popup.tsx'],
  'shown-page.tsx': ['results.tsx'],
  'unfolded.tsx': ['popup.tsx'],
};
const graph = {
  getModuleInfo: (id: string) => ({
    isEntry: id.endsWith('.html'),
    importers: importers[id] ?? [],
    dynamicImporters: fetchers[id] ?? [],
  }),
};

it('puts together what the same pages load at first, and leaves alone what one page or none does', () => {
  expect(named(firstChunkOf)).toEqual({
    'both.ts': 'popup-results',
    'deep.ts': 'popup-results',
    'circle.ts': 'popup-results',
  });
});

it('puts together what results are shown with, apart from what the popup fetches of it, and from what a page has at first', () => {
  expect(named(shownChunkOf)).toEqual({ 'shown-page.tsx': 'shown', 'grid.ts': 'shown', 'answer.ts': 'unfolded' });
});

function named(chunkOf: typeof firstChunkOf) {
  const chunks = Object.keys(importers).map((id) => [id, chunkOf(id, graph)] as const);
  return Object.fromEntries(chunks.filter(([, chunk]) => chunk !== null));
}
