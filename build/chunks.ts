import { basename, dirname } from 'node:path';

/** What the bundler knows of a module. */
interface ModuleInfo {
  isEntry: boolean;
  /** The modules that import it statically. */
  importers: readonly string[];
}

interface Graph {
  getModuleInfo(id: string): ModuleInfo | null;
}

/**
 * The file of a build that a module belongs into: what the same pages load at first stands in one, since each file that a page has to wait for costs it
 * milliseconds. `null`: beside the page that alone needs it, or with what is fetched later.
 */
export function chunkOf(id: string, graph: Graph): string | null {
  const pages = new Set<string>();
  const seen = new Set<string>([id]);
  for (const each of seen) {
    const info = graph.getModuleInfo(each);
    if (info?.isEntry) pages.add(basename(dirname(each)));
    for (const importer of info?.importers ?? []) seen.add(importer);
  }
  return pages.size > 1 ? [...pages].toSorted().join('-') : null;
}
