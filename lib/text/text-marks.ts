import { markHidden } from './hidden-characters.ts';

/**
 * The place in a text of a place in what is shown for it: `within` characters into the piece number `piece` of `markHidden`. A mark
 * stands for one character, so any place in it but its beginning is after that character. Offsets are UTF-16 units.
 */
export function markedOffset(text: string, piece: number, within: number): number {
  const pieces = markHidden(text);
  const lengths = pieces.map((shown) =>
    'text' in shown ? shown.text.length : shown.mark.length > 'U+FFFF'.length ? 2 : 1,
  );
  const before = lengths.slice(0, piece).reduce((sum, length) => sum + length, 0);
  return before + Math.min(within, lengths[piece] ?? 0);
}
