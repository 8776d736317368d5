import type { Search } from './task-search.ts';

/** How far a search is: "Searching… 3,500 of 10,000". Empty once it is over. */
export function searchingWords({ searched, total }: Search): string {
  return searched < total ? `Searching… ${number(searched)} of ${number(total)}` : '';
}

/** What a list that was narrowed holds: "12 hits". Says where some texts could not be searched. */
export function hitWords(found: number, search: Search | null): string {
  const hits = found === 0 && !search ? 'None' : `${number(found)} ${found === 1 ? 'hit' : 'hits'}`;
  return search?.failed ? `${hits}; some results could not be read` : hits;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
