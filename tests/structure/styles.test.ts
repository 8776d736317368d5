import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSources, root } from './imports.ts';

const sheets = globSync('{components,entrypoints}/**/*.css', { cwd: root }).map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}));

function found(pattern: RegExp): string[] {
  return sheets.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([hit]) => `${path}: ${hit.trim()}`));
}

// Languages written from the right mirror a page only where its styles speak of starts and ends.
test('no style names a side of the screen', () => {
  const named = found(
    /(?<![\w-])(?:[a-z-]+-)?(?:left|right)(?:-[a-z-]+)?:|(?:text-align|float|clear): (?:left|right)/g,
  );
  const uneven = found(/(?<![\w-])(?:padding|margin|inset|border-width): [^;]+/g).filter((declaration) => {
    const [, right, , left] = valuesIn(declaration.split(': ').at(-1) ?? '');
    return right !== left && left !== undefined;
  });
  expect([...named, ...uneven]).toEqual([]);
});

/** The values of a declaration, parted at the spaces outside of parentheses. */
function valuesIn(declared: string): string[] {
  return declared.replaceAll(/var\([^)]*\)/g, 'var').match(/(?:\([^)]*\)|[^\s(])+/g) ?? [];
}

test('every custom property that a style uses is set', () => {
  const set = new Set(
    [...sheets, ...readSources()].flatMap(({ text }) =>
      [...text.matchAll(/['"]?(--[a-z-]+)['"]?:/g)].map(([, name]) => name),
    ),
  );
  const used = sheets.flatMap(({ path, text }) =>
    [...text.matchAll(/var\((--[a-z-]+)/g)].map(([, name = '']) => ({ path, name })),
  );
  expect(used.filter(({ name }) => !set.has(name))).toEqual([]);
});
