import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { composedKeys } from '../../build/message-names.ts';
import { languages, readCatalogue } from '../language/catalogue.ts';
import { readSources, root } from './imports.ts';

type Message = Awaited<ReturnType<typeof readCatalogue>>[number];

const english = byKey(await readCatalogue('en'));

function byKey(messages: readonly Message[]): Map<string, Message> {
  return new Map(messages.map((message) => [message.key.join('.'), message]));
}

function formsOf(message: Message): Record<string, string> {
  return message.type === 'plural' ? message.plurals : { n: message.message };
}

function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
}

describe.each(languages.filter((language) => language !== 'en'))('the catalogue in %s', async (language) => {
  const catalogue = byKey(await readCatalogue(language));

  test('has the keys of the English one, no more and no less', () => {
    expect([...catalogue.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('has the same forms for one and many, and may have one for none', () => {
    const forms = (of: Map<string, Message>) =>
      [...of].map(([key, message]) => [key, Object.keys(formsOf(message)).filter((form) => form !== '0')]);
    expect(forms(catalogue).sort()).toEqual(forms(english).sort());
  });

  test('has the same names in braces, but that the form for one may do without its count', () => {
    for (const [key, message] of catalogue) {
      const original = english.get(key);
      const texts = original ? formsOf(original) : {};
      for (const [form, text] of Object.entries(formsOf(message))) {
        const withoutCount = (all: string[]) => all.filter((name) => form === 'n' || name !== 'count');
        const names = namesIn(texts[form] ?? texts.n ?? '');
        expect(withoutCount(namesIn(text)), `${key}, form ${form}`).toEqual(withoutCount(names));
      }
    }
  });

  test('says which language it is', () => {
    expect(catalogue.get('language.tag')).toMatchObject({ message: language });
  });
});

const sources = readSources();
const configuration = readFileSync(join(root, 'wxt.config.ts'), 'utf8');

test('every text of the catalogue is used', () => {
  const quoted = new Set(sources.flatMap(({ text }) => [...text.matchAll(/['"]([\w.]+)['"]/g)].map(([, key]) => key)));
  const composed = sources.flatMap(({ text }) => composedKeys(text));
  const inManifest = new Set(
    [...configuration.matchAll(/__MSG_(\w+?)__/g)].map(([, key = '']) => key.replace('_', '.')),
  );
  const unused = [...english.keys()].filter(
    (key) => !quoted.has(key) && !inManifest.has(key) && !composed.some((made) => made.test(key)),
  );
  expect(unused).toEqual([]);
});

// Text between tags is the linter's to find: `noJsxLiterals`.
test('no text that is read aloud or shown stands in an attribute', () => {
  const found = sources
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, text }) =>
      [
        ...text.matchAll(
          /\b(?:aria-label|aria-description|aria-roledescription|title|placeholder|alt)=(?:"[^"]*\p{L}[^"]*"|\{['`][^}]*\p{L}\S* )/gu,
        ),
      ].map(([hit]) => `${path}: ${hit}`),
    );
  expect(found).toEqual([]);
});
