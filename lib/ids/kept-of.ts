import type { FileIds } from './id-file.ts';

const left = ['context', 'key', 'anyway'];

/**
 * What of a file is kept with a draft, as `readKept` takes it. Not what stands around an id, nor a word that is hardly one: that may be anything, the person's key
 * too, cut, so that nothing would tell it; nor an id in lower case, in which a key is another word.
 */
export function keptOf(ids: FileIds): string {
  return JSON.stringify(ids, (name, value) => (left.includes(name) ? undefined : value));
}
