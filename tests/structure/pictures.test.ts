import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './imports.ts';

const documents = globSync(['*.md', 'docs/*.md'], { cwd: root });

test('each picture of the documentation is linked, and none is that does not exist', () => {
  const linked = documents.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/\]\(([^)\s:]+\.png)\)/g)].map(([, target = '']) =>
      normalize(join(dirname(path), target)).replaceAll(sep, '/'),
    ),
  );
  const pictures = globSync('docs/pictures/*', { cwd: root }).map((path) => path.replaceAll(sep, '/'));
  expect(pictures).not.toEqual([]);
  expect([...new Set(linked)].toSorted()).toEqual(pictures.toSorted());
});
