import { idsMeant } from './id-places.ts';
import { pickedLimit } from './picked.ts';

/** What a right-click asks for: ids to look up at once, or text to be looked at by the person first. */
export type Pick = { want: 'show'; ids: string[] } | { want: 'correct' | 'confirm' | 'cut'; text: string };

/** Firefox hands over so many characters of a selection, in UTF-16 units, and does not say that it went on. Seen in 153. */
const selectionLimit = 16_384;

/**
 * Reads what was under the pointer. A link is searched first, and the selection only if the link has no id: a link that is clicked while
 * something else is selected brings that selection along in Firefox.
 */
export function readPick(linkUrl: string | undefined, selectionText: string | undefined): Pick {
  const fromLink = linkUrl ? idsMeant(linkUrl) : [];
  const linkHasIds = fromLink.length > 0;
  const isCut = !linkHasIds && selectionText?.length === selectionLimit;
  const given = linkHasIds ? linkUrl : (selectionText ?? linkUrl);
  const text = isCut ? withoutLastWord(selectionText) : (given ?? '');
  const ids = linkHasIds ? fromLink : idsMeant(text);
  if (ids.length === 0) return { want: 'correct', text };
  if (isCut) return { want: 'cut', text };
  return ids.length > pickedLimit ? { want: 'confirm', text } : { want: 'show', ids };
}

/** Text without what may be the half of an id at its end. */
function withoutLastWord(text: string): string {
  let end = text.length;
  while (end > 0 && /[\w-]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
