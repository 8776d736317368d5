/** One character that was taken out or replaced. `at` is an offset into the cleaned text: where it stands, or where it stood. */
export interface Change {
  at: number;
  character: string;
}

const fullWidthShift = 0xfee0; // the distance from a full-width form to its ASCII twin
const invisible = /^\p{Default_Ignorable_Code_Point}$/v;
const space = /^\p{Zs}$/v;
const quote = /^[\u2018-\u201F\u2039\u203A\u00AB\u00BB]$/v;
const suspects =
  /[\p{Default_Ignorable_Code_Point}[\p{Zs}--[ ]]\u2018-\u201F\u2039\u203A\u00AB\u00BB\u2010-\u2013\u2212\uFE63\uFF01-\uFF5E]/gv;

/**
 * Takes out what cannot be seen (zero-width, byte order mark, soft hyphen, direction controls) and writes look-alikes in plain
 * ASCII: every kind of space, smart quotes, hyphens and short dashes, full-width forms. Control characters and halves of
 * characters stay, for the caller to refuse.
 */
export function cleanText(text: string): { text: string; changes: Change[] } {
  const changes: Change[] = [];
  let removed = 0;
  const cleaned = text.replace(suspects, (character, offset: number) => {
    changes.push({ at: offset - removed, character });
    const plain = plainForm(character);
    removed += character.length - plain.length;
    return plain;
  });
  return { text: cleaned, changes };
}

function plainForm(character: string): string {
  if (invisible.test(character)) return '';
  if (space.test(character)) return ' ';
  if (quote.test(character)) return '"';
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - fullWidthShift) : '-';
}
