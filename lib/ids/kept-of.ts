import type { Found } from './find-ids.ts';

const left = ['context', 'key', 'anyway'];

/**
 * What of `found` is kept with a draft, as `readKept` takes it. Not what stands around an id, nor a word that is hardly one: that may be anything, the person's key
 * too, cut, so that nothing would tell it; nor an id in lower case, in which a key is another word.
 */
export function keptOf(found: Found): string {
  return JSON.stringify(found, (name, value) => (left.includes(name) ? undefined : value));
}
