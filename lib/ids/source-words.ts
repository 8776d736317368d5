import { t } from '../i18n.ts';

/** What ids are called, with `unnamedColumn` in words, such as "Column 3"; every other name as it is. */
export function sourceWords(source: string): string {
  return source.startsWith('\t') ? t('ids.column', { number: source.slice(1) }) : source;
}
