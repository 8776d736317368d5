import { keyPart, t } from '../i18n.ts';

/** The characters that the eye misses or mistakes. Names follow Unicode, shortened where its own say little. */
const named = [
  [0x00, 'null character'],
  [0x07, 'bell'],
  [0x08, 'backspace'],
  [0x0b, 'vertical tab'],
  [0x0c, 'form feed'],
  [0x0d, 'carriage return'],
  [0x1b, 'escape'],
  [0x7f, 'delete'],
  [0xa0, 'no-break space'],
  [0xad, 'soft hyphen'],
  [0x34f, 'grapheme joiner'],
  [0x61c, 'Arabic letter mark'],
  [0x200b, 'zero-width space'],
  [0x200c, 'zero-width non-joiner'],
  [0x200d, 'zero-width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x2011, 'no-break hyphen'],
  [0x2012, 'figure dash'],
  [0x2013, 'en dash'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'end of direction'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x202f, 'narrow no-break space'],
  [0x2060, 'word joiner'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'end of isolate'],
  [0x2212, 'minus sign'],
  [0x2800, 'blank Braille cell'],
  [0x3000, 'ideographic space'],
  [0xfeff, 'byte order mark'],
  [0xff0d, 'full-width hyphen'],
] as const;

const families = [
  [/^\p{Cs}$/v, 'half of a character'],
  [/^\p{Cc}$/v, 'control character'],
  [/^[\u{E0000}-\u{E007F}]$/v, 'tag character'],
  [/^[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]$/v, 'variation selector'],
  [/^[\p{Zs}]$/v, 'unusual space'],
  [/^[\u2018-\u201F\u2039\u203A\u00AB\u00BB]$/v, 'smart quote'],
  [/^[\uFF10-\uFF19]$/v, 'full-width digit'],
  [/^[\uFF21-\uFF3A\uFF41-\uFF5A]$/v, 'full-width letter'],
  [/^[\uFF01-\uFF5E]$/v, 'full-width sign'],
  [/^\p{Pd}$/v, 'look-alike hyphen'],
] as const;

/** What a hidden or look-alike character is, whatever the language. */
export type CharacterName = (typeof named)[number][1] | (typeof families)[number][1] | 'invisible character';

/** All there are. */
export const characterNames = (): CharacterName[] => [
  ...[...named, ...families].map(([, name]) => name),
  'invisible character',
];

const names: ReadonlyMap<number, CharacterName> = new Map(named);

/** A name for one hidden or look-alike character (one code point), such as "zero-width space". Any other is an "invisible character". */
export function characterName(character: string): CharacterName {
  const known = names.get(character.codePointAt(0) ?? 0);
  if (known !== undefined) return known;
  return families.find(([pattern]) => pattern.test(character))?.[1] ?? 'invisible character';
}

/** The same in the words of the person's language. */
export function characterWords(name: CharacterName): string {
  return t(`characters.${keyPart(name)}`);
}
