import { dirname, join } from 'node:path/posix';
import { gzipSync } from 'node:zlib';

/** One file that a surface loads, in bytes after gzip at its best level. */
export interface LoadedFile {
  path: string;
  bytes: number;
}

/**
 * What a surface loads before a person can use it: the file itself (a page's HTML, or the worker's script), its scripts and style sheets, and
 * whatever those import statically, each file once. What is fetched by `import()` comes after that and is not counted: nothing that a page
 * shows at first, with a key and tasks in its list, may stand behind one. Texts are read by the browser itself, from `_locales`.
 *
 * `read` gives a file of the package by its path there.
 */
export function firstLoad(entry: string, read: (path: string) => Uint8Array): LoadedFile[] {
  const loaded = new Map<string, LoadedFile>();
  const todo = [entry];
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    if (loaded.has(path)) continue;
    const content = read(path);
    loaded.set(path, { path, bytes: gzipSync(content, { level: 9 }).byteLength });
    todo.push(...importedBy(path, new TextDecoder().decode(content)));
  }
  return [...loaded.values()];
}

/** The sum of files, in bytes. */
export function sumOf(files: readonly LoadedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function importedBy(path: string, text: string): string[] {
  if (path.endsWith('.html'))
    return [...text.matchAll(/ (?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, to = '']) => to);
  if (!path.endsWith('.js')) return [];
  return [...text.matchAll(/\b(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g)].map(([, to = '']) =>
    join(dirname(path), to),
  );
}
