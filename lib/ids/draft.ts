/** A file, or a text too long for the field, beside what is typed: `kept` is what was found in it, as `keptOf` writes it; empty where it was not read. */
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
