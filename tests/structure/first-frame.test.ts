import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languageOf, languages, readCatalogue } from '../language/catalogue.ts';
import { root } from './imports.ts';

test.each(languages)(
  'the popup’s first frame, which no catalogue reaches, says what the panel says in %s',
  async (language) => {
    const html = readFileSync(join(root, 'entrypoints/popup/index.html'), 'utf8');
    const { say } = languageOf(await readCatalogue(language), language);
    expect(html).toContain(`<h1>${say('panel.name', null, {})}</h1>`);
  },
);
