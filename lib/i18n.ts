import type { GeneratedI18nStructure as Messages } from '../.wxt/i18n/structure.d.ts';
import { formatNumber, setLocale } from './locale.ts';

/** The keys of the catalogue: `locales/en.yml`, its levels joined by dots. */
export type MessageKey = keyof Messages;

/** Numbers are written as the language has it. */
type Value = string | number;

type NameOf<K extends MessageKey> = Messages[K] extends { namedSubstitutions: readonly (infer N extends string)[] }
  ? N
  : never;

type ValuesFor<Name extends string> = [Name] extends [never] ? [] : [values: Readonly<Record<Name, Value>>];

/** What a message takes: a count where it has forms for one and many, which is also its `{count}`, and a value for each other name in braces. */
type Arguments<K extends MessageKey> = Messages[K]['plural'] extends true
  ? [count: number, ...ValuesFor<Exclude<NameOf<K>, 'count'>>]
  : ValuesFor<NameOf<K>>;

/** Those who know the words of the language that is spoken. */
export interface Language {
  /** As in BCP 47, for numbers and dates. */
  locale: string;
  /** The text of a message, its names in braces replaced; of one with several forms that for `count`. */
  say(key: string, count: number | null, values: Readonly<Record<string, string>>): string;
}

let spoken: Language | null = null;

/**
 * Says which language is spoken from now on. Every entrypoint does so first, and tests do; nothing here knows browsers. Ambient, as the
 * language of `Intl` is: it is the same for everything that runs in one place.
 */
export function speak(language: Language): void {
  spoken = language;
  setLocale(language.locale);
}

/**
 * A text of the catalogue in the language that is spoken. Never at a module's level, where nothing is spoken yet: throws an `Error` then.
 * `t('tasks', 12)`, `t('batch', { id })`.
 */
export function t<K extends MessageKey>(key: K, ...given: Arguments<K>): string {
  const [first, second]: readonly (number | Readonly<Record<string, Value>> | undefined)[] = given;
  if (typeof first !== 'number') return said(key, null, typeof first === 'object' ? first : {});
  return said(key, first, { ...(typeof second === 'object' ? second : {}), count: first });
}

/** The text with its names left in braces, for those who put elements in their place. */
export function template(key: MessageKey): string {
  return said(key, null, {});
}

/** One text after another, as a list has them: "2 people, 1 verified email". */
export function listed(items: readonly string[]): string {
  return items.reduce((list, item) => (list === '' ? item : t('list.comma', { list, item })), '');
}

/** One sentence after another. */
export function sentences(one: string, other: string): string {
  return t('list.sentences', { one, other });
}

/** A name of the product's own as a part of a key: keys have neither hyphens nor spaces. */
export function keyPart<T extends string>(name: T): KeyPart<T> {
  return name.replaceAll(/[- ]/g, '_') as KeyPart<T>;
}

type KeyPart<T extends string> = T extends `${infer A}-${infer B}`
  ? `${KeyPart<A>}_${KeyPart<B>}`
  : T extends `${infer A} ${infer B}`
    ? `${KeyPart<A>}_${KeyPart<B>}`
    : T;

function said(key: MessageKey, count: number | null, values: Readonly<Record<string, Value>>): string {
  if (!spoken) throw new Error(`No language is spoken yet: ${key}`);
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? formatNumber(value) : value,
  ]);
  return spoken.say(key, count, Object.fromEntries(written));
}
