import type { Found, FoundId } from './find-ids.ts';
import { idLimit } from './find-ids.ts';

/** Which found ids are meant: at first all, or only the labelled where there are such; then as ticked by hand (key → ticked). */
export function chosenOf({ ids, labelledOnly }: Found, ticked: ReadonlyMap<string, boolean>): FoundId[] {
  return ids.filter(({ key, labelled }) => ticked.get(key) ?? (labelled || !labelledOnly));
}

const number = new Intl.NumberFormat('en-GB');

/** What stands under the text: how many ids were found and what was done to find them. Empty where there are none. */
export function foundWords(found: Found, chosen: number): string {
  const count = found.ids.length;
  if (count === 0) return '';
  const labelled = found.ids.filter((each) => each.labelled).length;
  const ids = `${number.format(count)} ${count === 1 ? 'id' : 'ids'} found`;
  const notes = [
    chosen === count ? ids : `${ids}, ${number.format(chosen)} chosen`,
    chosen < count && chosen === labelled ? 'only those named as task or batch ids' : '',
    found.duplicates > 0
      ? `${number.format(found.duplicates)} ${found.duplicates === 1 ? 'duplicate' : 'duplicates'} left out`
      : '',
    found.beyondLimit > 0
      ? `${number.format(found.beyondLimit)} more than the ${number.format(idLimit)} that fit, left out`
      : '',
    found.cleaned.length > 0 ? `cleaned: ${found.cleaned.join(', ')}` : '',
  ];
  return notes.filter((note) => note !== '').join(' · ');
}
