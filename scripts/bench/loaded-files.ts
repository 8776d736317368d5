import { readFileSync } from 'node:fs';
import { join } from 'node:path/posix';

/** What a page or a script of the build loads before it runs: itself, scripts that it imports, styles; as paths in the build. */
export function loadedFiles(build: string, entry: string): string[] {
  const found = new Set<string>();
  const todo = [entry];
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const text = readFileSync(join(build, file), 'utf8');
    const named = file.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path = '']) => path)
      : [...text.matchAll(/(?:^|[;}])import(?:[\w$*{][^"'`;]*?from)?["'](\.[^"']+)["']/g)].map(([, path = '']) =>
          join(file, '..', path),
        );
    todo.push(...named);
  }
  return [...found];
}
