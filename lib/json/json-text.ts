import { beginningOf } from '../text/beginning.ts';

/** How far `indentJson` goes. */
export interface IndentLimits {
  /** Containers nested deeper than this are written as `{…}` or `[…]`. */
  maxDepth?: number;
  /** The most characters (UTF-16 units) of the answer. */
  maxCharacters?: number;
}

const structure = /["{}[\],:]/g;
const token = /[{}[\],:]|[^\s{}[\],:"]+|"/g;

/**
 * The exact text of each member of the top-level object, by name and in the order of first appearance, so that large numbers, `-0`
 * and repeated names stay as received. Of several with one name the last, as `JSON.parse` has it. `null` where `text` is no JSON or
 * no object. Linear; never throws.
 */
export function memberTexts(text: string): Map<string, string> | null {
  if (!isJson(text) || !text.trimStart().startsWith('{')) return null;
  const members = new Map<string, string>();
  let depth = 0;
  let name = '';
  let valueStart = -1;
  for (let at = nextMatch(structure, text, 0); at !== -1; ) {
    const end = endOfToken(text, at);
    const character = text[at];
    if (depth === 1) {
      if (character === '"' && valueStart === -1) name = JSON.parse(text.slice(at, end));
      else if (character === ':') valueStart = end;
      else if ((character === ',' || character === '}') && valueStart !== -1) {
        members.set(name, text.slice(valueStart, at).trim());
        valueStart = -1;
      }
    }
    depth += depthChange(character);
    at = nextMatch(structure, text, end);
  }
  return members;
}

/**
 * Writes JSON on many lines, two spaces a level, every number, string and name exactly as received. `cut` tells that something was
 * left out because of the limits. A text that is no JSON comes back unchanged. Linear, without recursion; never throws.
 */
export function indentJson(text: string, limits: IndentLimits = {}): { text: string; cut: boolean } {
  const { maxDepth = 100, maxCharacters = 200_000 } = limits;
  if (!isJson(text)) return { text, cut: false };
  let written = '';
  let previous = '';
  let depth = 0;
  let cut = false;
  for (let at = nextMatch(token, text, 0); at !== -1 && written.length <= maxCharacters; ) {
    const end = text[at] === '"' ? endOfToken(text, at) : token.lastIndex;
    // No more of it than could fit: one string may be as long as the whole text.
    const piece = text.slice(at, Math.min(end, at + maxCharacters + 1));
    const change = depthChange(piece);
    const level = change < 0 ? depth - 1 : depth;
    depth += change;
    if (Math.max(depth, depth - change) <= maxDepth) {
      written += gapBetween(previous, piece, level) + piece;
      previous = piece;
    } else if (change > 0 && level === maxDepth) {
      const container = piece === '[' ? '[…]' : '{…}';
      written += gapBetween(previous, container, level) + container;
      previous = container;
      cut = true;
    }
    at = nextMatch(token, text, end);
  }
  return written.length > maxCharacters
    ? { text: beginningOf(written, maxCharacters), cut: true }
    : { text: written, cut };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function nextMatch(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

/** The offset after the string or the single character that begins at `start`, in a text known to be JSON. */
function endOfToken(text: string, start: number): number {
  if (text[start] !== '"') return start + 1;
  let quote = text.indexOf('"', start + 1);
  while (isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
  return quote + 1;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

function depthChange(piece: string | undefined): number {
  if (piece === '{' || piece === '[') return 1;
  return piece === '}' || piece === ']' ? -1 : 0;
}

function gapBetween(previous: string, piece: string, level: number): string {
  if (previous === '' || piece === ',' || piece === ':') return '';
  if (previous === ':') return ' ';
  const isEmptyContainer = depthChange(previous) === 1 && depthChange(piece) === -1;
  return isEmptyContainer ? '' : `\n${'  '.repeat(level)}`;
}
