import type { Found } from './find-ids.ts';

/** A file, or a text too long for the field, beside what is typed: `kept` is what was found in it, as `keptOf` writes it. */
export interface KeptFile {
  name: string;
  kept: string;
}

/** What stands in a form and is not yet looked up. */
export interface Draft {
  text: string;
  files: readonly KeptFile[];
}

export const noDraft: Draft = { text: '', files: [] };

/**
 * What of `found` is kept with a draft, as `readKept` takes it. Not what stands around an id: that may be anything, the person's key too, cut, so that
 * nothing would tell it; nor an id in lower case, in which a key is another word.
 */
export function keptOf(found: Found): string {
  return JSON.stringify(found, (name, value) => (name === 'context' || name === 'key' ? undefined : value));
}
