import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';

const root = resolve(import.meta.dirname, '..');
const packageSchema = z.object({ repository: z.object({ url: z.string() }) });

/**
 * A plugin that writes the licence of this project and of all packages that ship with it into one file. Vite lists the packages; this adds where the source of each is, as the MPL asks for, and
 * the text of those that bring no licence file: it is that of another package from the same repository.
 */
export function licenses(fileName: string): Plugin {
  // The worker and the pages are built one after the other into the same folder, and each lists only its own packages.
  const listed = new Set<string>();
  return {
    name: 'licenses',
    config: () => ({ build: { license: { fileName } } }),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const file = bundle[fileName];
        if (file?.type !== 'asset') return;
        const [, ...sections] = String(file.source).split(/^(?=## )/m);
        for (const section of sections) listed.add(section.trim());
        file.source = complete([...listed].toSorted());
      },
    },
  };
}

/** @throws Error if a package has no licence text, nor another one from its repository. */
function complete(sections: readonly string[]): string {
  const packages = sections.map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    const [, name = ''] = /^## (\S+) - /.exec(heading) ?? [];
    return { heading, name, source: sourceOf(name), text: lines.join('\n').trim() || undefined };
  });
  const textOf = (source: string) => packages.find((each) => each.source === source && each.text)?.text;
  const completed = packages.map(({ heading, name, source, text = textOf(source) }) => {
    if (!text) throw new Error(`${name} has no licence text.`);
    return `${heading}\n\nSource: ${source}\n\n${text}\n`;
  });
  const ours = readFileSync(join(root, 'LICENSE'), 'utf8');
  return [`# Licences\n\n${ours}\nThe packages that it holds:\n`, ...completed].join('\n');
}

/** The address of the repository that a package comes from. */
function sourceOf(name: string): string {
  const { repository } = packageSchema.parse(
    JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')),
  );
  return repository.url.replace(/^git(?:\+https)?:/, 'https:').replace(/\.git$/, '');
}
