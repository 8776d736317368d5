import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';

const root = resolve(import.meta.dirname, '..');
const ownCode = '{lib,components,entrypoints}/**/*.{ts,tsx}';

/** What the manifest names, and what tells of the language itself. */
const keptRooms = ['manifest', 'language'];

const catalogueSchema = z.record(z.string(), z.unknown());

/** For messages by their keys (`badge.watching`) what they are called in the package. */
export type MessageNames = ReadonlyMap<string, string>;

/**
 * Short names for all messages that code calls by their whole key, since each key stands in every language, and in code besides. A message whose key code puts together
 * from parts keeps it.
 */
export async function shortNames(): Promise<MessageNames> {
  const messages = await parseMessagesFile(join(root, 'locales/en.yml'));
  const sources = globSync(ownCode, { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
  return namesFor(
    // Those with `@@` are the browser's own.
    messages.map(({ key }) => key.join('.')).filter((key) => !key.startsWith('@@')),
    sources,
  );
}

/** The names for these keys, as these sources use them. */
export function namesFor(keys: readonly string[], sources: readonly string[]): MessageNames {
  const composed = sources.flatMap(composedKeys);
  const whole = keys.filter(
    (key) => !keptRooms.includes(key.replace(/\..*/, '')) && !composed.some((pattern) => pattern.test(key)),
  );
  // No other name is without an underline.
  return new Map(whole.map((key, place) => [key, `m${place.toString(36)}`]));
}

/** Keys put together in a way that leaves unsaid which they may be: from texts that are added, or beginning with what is only known later. */
const unfollowed = /(['"])[a-z_]+\.[\w.]*\1\s*\+|\+\s*(['"])\.[a-z_]\w*\2|\b(?:t|template)\(\s*`\$\{/;

/**
 * What matches the keys that a source puts together from parts, such as `badge.${trouble}`; a type of such keys has `string` for a part.
 * @throws Error if it does so in another way: those messages would get short names, and nobody would call them by these.
 */
export function composedKeys(source: string): RegExp[] {
  const [added] = unfollowed.exec(source) ?? [];
  if (added) throw unclear(added);
  return [...source.matchAll(/`([a-z_]+\.(?:(?!\$\{string\})[^`])*)`/g)].map(([, key = '']) => {
    const pattern = key.replaceAll('.', '\\.').replaceAll(/\$\{[^{}]*\}/g, '\\w+');
    if (/[${}]/.test(pattern)) throw unclear(key);
    return new RegExp(`^${pattern}$`);
  });
}

function unclear(key: string): Error {
  return new Error(`Write this message's key whole, or as one template with plain names for its parts: ${key}`);
}

/** A plugin that calls messages by their short names in the project's own code. */
export function namesInCode(names: MessageNames): Plugin {
  return {
    name: 'message-names',
    enforce: 'pre',
    transform: {
      filter: { id: /\/(?:lib|components|entrypoints)\/[^?]*\.tsx?$/ },
      handler: (code) => ({
        code: code.replaceAll(/(?<=(['"]))[a-z_]+(?:\.\w+)+(?=\1)/g, (key) => names.get(key) ?? key),
        map: null,
      }),
    },
  };
}

/** The text of a catalogue as browsers read it, with short names and without blanks. */
export function catalogueWith(names: MessageNames, text: string): string {
  const short = new Map([...names].map(([key, name]) => [key.replaceAll('.', '_'), name]));
  const messages = Object.entries(catalogueSchema.parse(JSON.parse(text)));
  return JSON.stringify(Object.fromEntries(messages.map(([key, message]) => [short.get(key) ?? key, message])));
}
