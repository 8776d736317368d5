import { once } from '../once.ts';

/** A piece of a text: plain, or one hidden character and its code (`U+202E`). */
export type Piece = { text: string } | { character: string; mark: string };

const joining =
  '\\p{sc=Arab}\\p{sc=Syrc}\\p{sc=Mong}\\p{sc=Nkoo}\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Guru}\\p{sc=Gujr}\\p{sc=Orya}\\p{sc=Taml}\\p{sc=Telu}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Sinh}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}';

/** Hidden characters where they do their proper work: inside emoji, and between letters of scripts that need joiners. */
const proper = [
  '\\u{1F3F4}\\u{E0067}\\u{E0062}(?:\\u{E0065}\\u{E006E}\\u{E0067}|\\u{E0073}\\u{E0063}\\u{E0074}|\\u{E0077}\\u{E006C}\\u{E0073})\\u{E007F}',
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic})',
  '(?<=[\\p{Emoji}\\p{Extended_Pictographic}])[\\uFE0E\\uFE0F]',
  '(?<=\\p{sc=Hani})[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]',
  `(?<=[${joining}])[\\u200C\\u200D](?=[${joining}])`,
].join('|');

/** Signs that Unicode counts as format characters though they are seen: number signs in Arabic, joiners of hieroglyphs and the like. */
const seen = '\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}\\u{13430}-\\u{1345F}';
const hidden = `[[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u2800]--[\\n\\t${seen}]]`;
const scanner = once(() => new RegExp(`(?:${proper})|(?<hidden>${hidden})`, 'gv'));

/**
 * Splits a text into plain pieces and marks for what the eye would miss: direction controls, zero-width characters, byte order
 * marks, soft hyphens, tags, control characters other than line feed and tab, halves of characters. Joiners and variation selectors
 * inside emoji and in Arabic or Indic words are plain. Never throws; the pieces in order are the whole text.
 */
export function markHidden(text: string): Piece[] {
  const pieces: Piece[] = [];
  let plainFrom = 0;
  for (const match of text.matchAll(scanner())) {
    const character = match.groups?.hidden;
    if (character === undefined) continue;
    if (match.index > plainFrom) pieces.push({ text: text.slice(plainFrom, match.index) });
    pieces.push({ character, mark: codePointMark(character) });
    plainFrom = match.index + character.length;
  }
  if (plainFrom < text.length) pieces.push({ text: text.slice(plainFrom) });
  return pieces;
}

/** The same as one plain text, for where nothing else can be shown: `a[U+202E]b`. */
export function plainWithMarks(text: string): string {
  return markHidden(text)
    .map((piece) => ('text' in piece ? piece.text : `[${piece.mark}]`))
    .join('');
}

/** The usual way to write a code point, such as `U+202E`. */
function codePointMark(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
