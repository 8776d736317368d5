import { once } from '../once.ts';

const characters = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** No character of any writing is longer, an emoji of a family neither; in UTF-16 units. */
const longest = 40;

/**
 * The beginning of a text, at most `limit` UTF-16 units long and never cut within what is seen as one character: a letter with its
 * accents, an emoji of several. A pile of more marks than any writing has is cut like other text, but no half of a code point is left.
 */
export function beginningOf(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const from = Math.max(0, limit - longest);
  const cut = characters()
    .segment(text.slice(from, limit + longest))
    .containing(limit - from);
  if (cut && cut.segment.length < longest) return text.slice(0, from + cut.index);
  return text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
}
