import { type Keys, valuesOf } from './account.ts';
import { leadingUuid } from './ids/leading-uuid.ts';

/** Thrown where one of the ids to be looked up is the person's own API key: many keys look like ids, and there are two fields to paste into. */
export class OwnKeyGiven extends Error {
  constructor() {
    super('One of the ids is the API key.');
  }
}

const fewest = 16;

/**
 * Blanks every word that may be the stored key, of which a page knows only the last characters: of 16 characters and more with that end, and
 * no UUID. Linear; never throws.
 */
export function hideOwnKey(text: string, lastFour: string): string {
  if (lastFour.length < 4) return text;
  return text.replace(/[^\s"'`\\<>,;&()]+/g, (word) => {
    const end = word.replace(/[.:!?]{1,8}$/, '');
    return end.length >= fewest && end.endsWith(lastFour) && leadingUuid(end) !== end ? '…' : word;
  });
}

/** Blanks the stored keys themselves, in whatever case and beside whatever they stand. For the worker, which alone knows them. */
export function blankKeys(text: string, keys: Keys): string {
  return valuesOf(keys).reduce((left, key) => left.replaceAll(new RegExp(RegExp.escape(key), 'gi'), '…'), text);
}
