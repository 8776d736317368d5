import { listed, t } from '../i18n.ts';
import { characterWords } from '../text/character-names.ts';
import type { Found, FoundId } from './find-ids.ts';
import { idLimit } from './find-ids.ts';

/** Which found ids are meant: at first all, or only the labelled where there are such; then as ticked by hand (key → ticked). */
export function chosenOf({ ids }: Pick<Found, 'ids'>, ticked: ReadonlyMap<string, boolean>): FoundId[] {
  return ids.filter(({ key, chosen }) => ticked.get(key) ?? chosen);
}

/** What stands under the text: how many ids were found and what was done to find them. Empty where there are none. */
export function foundWords(found: Found, chosen: number): string {
  const count = found.ids.length;
  if (count === 0) return '';
  const atFirst = found.ids.filter((each) => each.chosen);
  const ids = t('ids.found', count);
  const names = listed(found.cleaned.map(characterWords));
  const notes = [
    chosen === count ? ids : t('ids.chosen', chosen, { found: ids }),
    chosen < count && chosen === atFirst.length ? whyOnlyThose(atFirst) : '',
    found.duplicates > 0 ? t('ids.duplicates', found.duplicates) : '',
    found.beyondLimit > 0 ? t('ids.beyond_limit', { count: found.beyondLimit, limit: idLimit }) : '',
    names === '' ? '' : t('ids.cleaned', { names }),
  ];
  return notes.filter((note) => note !== '').join(' · ');
}

/** Several texts choose each for itself, so that unnamed ids of one may stand beside named ids of another. */
function whyOnlyThose(chosen: readonly FoundId[]): string {
  return chosen.every(({ labelled }) => labelled) ? t('ids.only_named') : t('ids.only_named_in_some');
}

const shownWhole = 3;

/** Which ids were left out since they are not whole, the first few with their text, shortened. Empty where there are none. */
export function nearWords({ near, nearCount }: Pick<Found, 'near' | 'nearCount'>): string {
  if (nearCount === 0) return '';
  const texts = near.slice(0, shownWhole).map(({ text }) => shortened(text));
  return t('ids.near', nearCount, { texts: listed(nearCount > texts.length ? [...texts, '…'] : texts) });
}

/** An id short enough to be named in a line, yet long enough to be found again: its beginning and its end. */
function shortened(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 13)}…${text.slice(-6)}`;
}
