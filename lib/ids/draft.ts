/** A file, or a text too long for the field, beside what is typed: `kept` is what came of it, as `keptOf` writes it; empty while nothing did. */
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
