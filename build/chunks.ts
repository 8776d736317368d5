import { basename, dirname } from 'node:path';

/** What the bundler knows of a module. */
interface ModuleInfo {
  isEntry: boolean;
  /** The modules that import it statically. */
  importers: readonly string[];
  /** The modules that fetch it later. */
  dynamicImporters: readonly string[];
}

interface Graph {
  getModuleInfo(id: string): ModuleInfo | null;
}

/** What the results page fetches as soon as its address leads to results. */
const shown = ['shown-page.tsx', 'results-detail.tsx'];

/**
 * The file of a build that a module belongs into: what the same pages load at first stands in one, since each file that a page has to wait for costs it
 * milliseconds. `null`: beside the page that alone needs it, or with what is fetched later.
 */
export function firstChunkOf(id: string, graph: Graph): string | null {
  const pages = pagesAmong(importersOf(id, graph), graph);
  return pages.length > 1 ? pages.join('-') : null;
}

/** Likewise of what results are shown with and no page loads at first: one file, and one more of what the popup too fetches of it. */
export function shownChunkOf(id: string, graph: Graph): string | null {
  const importers = importersOf(id, graph);
  if (pagesAmong(importers, graph).length > 0 || !importers.some((each) => shown.includes(basename(each)))) return null;
  return pagesAmong(importersOf(id, graph, true), graph).includes('popup') ? 'unfolded' : 'shown';
}

/** The module itself and all that lead to it; those that fetch it later only if asked for. */
function importersOf(id: string, graph: Graph, later = false): string[] {
  const seen = new Set<string>([id]);
  for (const each of seen) {
    const { importers = [], dynamicImporters = [] } = graph.getModuleInfo(each) ?? {};
    for (const importer of later ? [...importers, ...dynamicImporters] : importers) seen.add(importer);
  }
  return [...seen];
}

function pagesAmong(ids: readonly string[], graph: Graph): string[] {
  return ids
    .filter((each) => graph.getModuleInfo(each)?.isEntry)
    .map((each) => basename(dirname(each)))
    .toSorted();
}
