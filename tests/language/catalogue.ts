import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { generateChromeMessages, type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Language } from '../../lib/i18n.ts';

const folder = join(import.meta.dirname, '../../locales');

/** The languages of the product, English first. */
export const languages = ['en', ...readdirSync(folder).map((file) => basename(file, '.yml'))].filter(
  (name, place, all) => all.indexOf(name) === place,
);

/** The messages of one catalogue, without those that every browser has (`@@…`). */
export async function readCatalogue(language: string): Promise<ParsedMessage[]> {
  const messages = await parseMessagesFile(join(folder, `${language}.yml`));
  return messages.filter(({ key }) => !key.join('.').startsWith('@@'));
}

/** Speaks the words of a catalogue without a browser, by the same rules as `@wxt-dev/i18n` does in one. */
export function languageOf(messages: ParsedMessage[], locale: string): Language {
  const texts = new Map(Object.entries(generateChromeMessages(messages)).map(([key, { message }]) => [key, message]));
  return {
    locale,
    say(key, count, values) {
      const text = texts.get(key.replaceAll('.', '_'));
      if (text === undefined) throw new Error(`There is no message ${key}.`);
      const form = count === null ? text : formFor(count, text.split(' | '));
      return form.replaceAll(/\{(\w+)\}/g, (braced, name) => values[name] ?? braced);
    },
  };
}

function formFor(count: number, forms: readonly string[]): string {
  const last = forms.at(-1) ?? '';
  if (forms.length === 3 && (count === 0 || count === 1)) return forms[count] ?? last;
  return forms.length === 2 && count === 1 ? (forms[0] ?? last) : last;
}
