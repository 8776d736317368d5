import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** One source file and the project's own files it imports, as paths from the root. */
export interface SourceFile {
  path: string;
  text: string;
  imports: string[];
}

/** Every TypeScript file of the product. */
export function readSources(): SourceFile[] {
  const paths = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}', { cwd: root });
  return paths.map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const specifiers = [
      ...text.matchAll(/(?:^|\s)(?:import|export)\s[^'";]*?from\s+'([^']+)'|import\s+'([^']+)'|import\('([^']+)'\)/g),
    ];
    const imports = specifiers.flatMap(([, from, bare, dynamic]) => ownFile(path, from ?? bare ?? dynamic ?? ''));
    return { path, text, imports };
  });
}

function ownFile(from: string, specifier: string): string[] {
  if (specifier.startsWith('@/')) return [specifier.slice(2)];
  if (specifier.startsWith('.')) return [relative(root, resolve(root, dirname(from), specifier))];
  return [];
}
