import { t } from '../i18n.ts';
import type { Search } from './task-search.ts';

/** How far a search is: "Searching… 3,500 of 10,000". Empty once it is over. */
export function searchingWords({ searched, total }: Search): string {
  return searched < total ? t('history.searching', { searched, total }) : '';
}

/** What a list that was narrowed holds: "12 hits". Says where some texts could not be searched. */
export function hitWords(found: number, search: Search | null): string {
  const hits = found === 0 && !search ? t('history.none') : t('history.hits', found);
  return search?.failed ? t('history.hits_unread', { hits }) : hits;
}
