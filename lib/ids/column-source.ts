import { t } from '../i18n.ts';

/**
 * What ids of a column without a heading are called, `column` counted from 0. It is the same in every language, since ids are found also
 * where no language is spoken; no heading and no name begins with a tab.
 */
export function unnamedColumn(column: number): string {
  return `\t${column + 1}`;
}

/** The same in words, such as "Column 3"; every other name as it is. */
export function sourceWords(source: string): string {
  return source.startsWith('\t') ? t('ids.column', { number: source.slice(1) }) : source;
}
