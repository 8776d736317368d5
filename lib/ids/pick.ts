import { chosenOf } from './chosen-ids.ts';
import { findIds } from './find-ids.ts';
import { pickedLimit } from './picked.ts';

/** What a right-click asks for: ids to look up at once, or text to be looked at by the person first. */
export type Pick = { want: 'show'; ids: string[] } | { want: 'correct' | 'confirm'; text: string };

/**
 * Reads what was under the pointer. A link is searched first, and the selection only if the link has no id: a link that is clicked while
 * something else is selected brings that selection along in Firefox.
 */
export function readPick(linkUrl: string | undefined, selectionText: string | undefined): Pick {
  const fromLink = linkUrl ? findIds(linkUrl) : null;
  const linkHasIds = fromLink !== null && fromLink.ids.length > 0;
  const text = linkHasIds ? (linkUrl ?? '') : (selectionText ?? linkUrl ?? '');
  const found = linkHasIds ? fromLink : findIds(text);
  const ids = chosenOf(found, new Map()).map(({ id }) => id);
  if (ids.length === 0) return { want: 'correct', text };
  return ids.length > pickedLimit ? { want: 'confirm', text } : { want: 'show', ids };
}
