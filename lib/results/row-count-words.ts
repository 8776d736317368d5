import { countOf } from '../export/count-words.ts';

/** How many rows are shown of how many: "312 rows of 80,000". */
export function rowCountWords(shown: number, all: number): string {
  return shown === all ? countOf(all, 'row') : `${countOf(shown, 'row')} of ${all.toLocaleString('en-GB')}`;
}
