/** Says whether texts that belong together hold every word that is looked for. */
export type Matcher = (texts: readonly string[]) => boolean;

/** The words of what was typed into a search box, each once. */
export function searchWords(typed: string): string[] {
  return [...new Set(typed.trim().split(/\s+/u))].filter((word) => word !== '');
}

/**
 * Makes a matcher for words: every one of them must occur in one of the texts or another, as a part of it and whatever its case. Without
 * words everything matches.
 */
export function createMatcher(words: readonly string[]): Matcher {
  // Much faster over megabytes than a copy of the text in lower case.
  const patterns = words.map((word) => new RegExp(word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'iu'));
  return (texts) => patterns.every((pattern) => texts.some((text) => pattern.test(text)));
}

const escapes = /\\(?:u([0-9a-fA-F]{4})|(["\\/])|[bfnrt])/g;

/** A JSON text as a person reads it: "Zo\u00e9" is found by its letters, and a line break within a value parts two words. */
export function readable(json: string): string {
  if (!json.includes('\\')) return json;
  return json.replace(escapes, (_, code: string | undefined, plain: string | undefined) =>
    code === undefined ? (plain ?? ' ') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
