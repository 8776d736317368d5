import { keyPart, type MessageKey, t } from '../i18n.ts';
import { webAddress, withoutScheme } from '../link.ts';
import { filedWords } from '../results/filed-words.ts';
import type { TableColumn } from './model.ts';

type HeadingName = (typeof headings)[number];

const headings = [
  'Status',
  'Failure',
  'Tracking ID',
  'Task ID',
  'Name',
  'Title',
  'Email',
  'Verified',
  'Email status',
  'Phone',
  'Line type',
  'Phone valid',
  'Phone grade',
  'LinkedIn',
] as const;

const parts = /^(?<name>.+?)(?<number> \d+)?(?: of person (?<person>\d+))?$/;

/** A column's heading on the screen: the product's own in the person's language, that of a field as received. Files have `name` itself. */
export function headingWords({ name, group }: Pick<TableColumn, 'name' | 'group'>): string {
  if (group === 'field') return name;
  const found = parts.exec(name)?.groups;
  const known = headings.find((heading) => heading === found?.name);
  if (!known) return name;
  const heading = headingOf(known) + (found?.number ?? '');
  return found?.person === undefined ? heading : t('heading.of_person', { heading, number: found.person });
}

function headingOf(name: HeadingName): string {
  return t(`heading.${keyPart(name)}`);
}

const ofStatus: ReadonlyMap<string, MessageKey & keyof typeof filedWords> = new Map(
  Object.entries(filedWords).map(([key, word]) => [word, key as keyof typeof filedWords]),
);

const ofPerson: ReadonlyMap<string, 'verified' | 'unverified' | 'valid' | 'not_valid'> = new Map([
  ['verified', 'verified'],
  ['unverified', 'unverified'],
  ['valid', 'valid'],
  ['not valid', 'not_valid'],
]);

/** What a cell says on the screen: the product's own words in the person's language, what was received as it is. */
export function shownText(column: Pick<TableColumn, 'name' | 'group'>, text: string): string {
  return wordsOf(column)?.(text) ?? text;
}

/** What the cells of a column say where they do not say what they hold; `null` for a column in which all do. */
export function wordsOf({ name, group }: Pick<TableColumn, 'name' | 'group'>): ((text: string) => string) | null {
  if (group === 'task' && (name === 'Status' || name === 'Failure')) {
    return (text) => {
      const key = ofStatus.get(text);
      return key === undefined ? text : t(key);
    };
  }
  if (group !== 'person' || !/^(?:Verified|Phone valid)/.test(name)) return null;
  return (text) => {
    const word = ofPerson.get(text);
    return word === undefined ? text : t(`table.${word}`);
  };
}

/** What the cell of a link says: the address as people say it, or all of a text that is no address to link to. */
export function linkText(text: string): string {
  return webAddress(text) === null ? text : withoutScheme(text);
}
