/** The most characters (UTF-16 units) that a cell may hold. Source: Excel specifications and limits, support.microsoft.com. */
export const longestCell = 32_767;

const unheld = '\\0-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF';
const special = `[&<>${unheld}\\uD800-\\uDFFF]|_(?=[xX][0-9A-Fa-f]{4}(?:_|[${unheld}]))`;
const anySpecial = new RegExp(special);
const everySpecial = new RegExp(special, 'gu');

/**
 * The text of a cell as XML. What XML 1.0 cannot hold, and CR, which it would turn into LF, is written as Excel does, `_x000D_`; text that
 * only looks like such an escape has its own underscore escaped, `_x005F_x000D_`. Halves of characters become U+FFFD.
 * Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
 */
export function cellXml(text: string): string {
  return anySpecial.test(text) ? text.replace(everySpecial, escapeOne) : text;
}

function escapeOne(character: string): string {
  if (character === '&') return '&amp;';
  if (character === '<') return '&lt;';
  if (character === '>') return '&gt;';
  const code = character.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD';
  return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** The text that fits a cell, or `text` itself. Never cut within a character. */
export function fittingCell(text: string): string {
  if (text.length <= longestCell) return text;
  const endsInHalf = /[\ud800-\udbff]/.test(text.charAt(longestCell - 1));
  return text.slice(0, endsInHalf ? longestCell - 1 : longestCell);
}
