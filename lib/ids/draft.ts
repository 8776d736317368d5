import type { FileIds } from './id-file.ts';

/** A file, or a text too long for the field, beside what is typed: `kept` is what came of it so far, as `keptOf` writes it. */
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

export const unreadable: FileIds = { ok: false, reason: 'unreadable' };

/**
 * What of a file is kept with a draft, as `readKept` takes it. Not what stands around an id, nor a word that is hardly one: that may be anything, the person's key
 * too, cut, so that nothing would tell it; nor an id in lower case, in which a key is another word. Of one that is being read (`null`) nothing can be kept but that it
 * was there.
 */
export function keptOf(ids: FileIds | null): string {
  return JSON.stringify(ids ?? unreadable, (name, value) =>
    /^(?:context|key|anyway)$/.test(name) ? undefined : value,
  );
}
