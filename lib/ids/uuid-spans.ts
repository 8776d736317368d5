/** Where an id stands in a text: `end` is the offset after its last character. */
export interface Span {
  start: number;
  end: number;
}

const firstPart = 8;
/** All of a UUID but its first part, which is looked back at: a search for hyphens passes over a log several times as fast as one for digits. */
const afterFirstPart = /-(?<=[0-9a-f]{8}-)[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/**
 * All UUID-shaped pieces of a text, in order. Not those that are a part of a longer word, nor those with a control character or half
 * a character right beside them, which may have been another id once.
 */
export function uuidSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(afterFirstPart)) {
    const start = match.index - firstPart;
    const end = match.index + match[0].length;
    if (beginsCleanly(text, start) && endsCleanly(text, end)) spans.push({ start, end });
  }
  return spans;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const doubtfulBefore = /[0-9A-Za-z\x00-\x08\x0e-\x1f\x7f-\x9f\p{Cs}]$/v;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colour codes of a terminal begin with an escape
const escapeBefore = /(?:%[0-9a-f]{2}|\\[nrt]|\\u[0-9a-f]{4}|\x1b\[[0-9;]{0,12}m)$/i;
const longestEscape = 15;

function beginsCleanly(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - longestEscape), start);
  return !doubtfulBefore.test(before) || escapeBefore.test(before);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const doubtfulAfter = /^[0-9A-Za-z\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\p{Cs}]/v;

/** Whether nothing at `end` casts doubt on the id that ends there: it is no part of a longer word or a broken one. */
export function endsCleanly(text: string, end: number): boolean {
  return !doubtfulAfter.test(text.slice(end, end + 2));
}
