import type { Found, FoundId } from './find-ids.ts';
import { idLimit } from './find-ids.ts';

/** Which found ids are meant: at first all, or only the labelled where there are such; then as ticked by hand (key → ticked). */
export function chosenOf({ ids }: Pick<Found, 'ids'>, ticked: ReadonlyMap<string, boolean>): FoundId[] {
  return ids.filter(({ key, chosen }) => ticked.get(key) ?? chosen);
}

const number = new Intl.NumberFormat('en-GB');

/** What stands under the text: how many ids were found and what was done to find them. Empty where there are none. */
export function foundWords(found: Found, chosen: number): string {
  const count = found.ids.length;
  if (count === 0) return '';
  const atFirst = found.ids.filter((each) => each.chosen);
  const ids = `${number.format(count)} ${count === 1 ? 'id' : 'ids'} found`;
  const notes = [
    chosen === count ? ids : `${ids}, ${number.format(chosen)} chosen`,
    chosen < count && chosen === atFirst.length ? whyOnlyThose(atFirst) : '',
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

/** Several texts choose each for itself, so that unnamed ids of one may stand beside named ids of another. */
function whyOnlyThose(chosen: readonly FoundId[]): string {
  const named = 'named as task or batch ids';
  return chosen.every(({ labelled }) => labelled) ? `only those ${named}` : `where some are ${named}, only those`;
}

const shownWhole = 3;

/** Which ids were left out since they are not whole, the first few with their text, shortened. Empty where there are none. */
export function nearWords({ near, nearCount }: Pick<Found, 'near' | 'nearCount'>): string {
  if (nearCount === 0) return '';
  const texts = near.slice(0, shownWhole).map(({ text }) => shortened(text));
  const more = nearCount > texts.length ? ', …' : '';
  return `${number.format(nearCount)} incomplete ${nearCount === 1 ? 'id' : 'ids'} left out: ${texts.join(', ')}${more}`;
}

/** An id short enough to be named in a line, yet long enough to be found again: its beginning and its end. */
function shortened(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 13)}…${text.slice(-6)}`;
}
