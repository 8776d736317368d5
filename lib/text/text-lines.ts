import type { Pace } from '../json/json-scan.ts';

/** So many characters (UTF-16 units) are looked at between two pauses: about a millisecond. */
const portion = 131_072;

/**
 * Where the rows begin in which a text is shown: at each line break, and within long lines after `width` columns, never within a
 * character. Wide characters take two columns. The last number is the length of the text, so row `i` is from `[i]` up to `[i + 1]`,
 * with its line break if it has one.
 */
export function rowStarts(text: string, width: number): Uint32Array {
  const work = startsOf(text, width);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** The same in portions, for a text of megabytes. Rejects as `pace` does. */
export async function rowStartsInPortions(text: string, width: number, pace: Pace): Promise<Uint32Array> {
  const work = startsOf(text, width);
  let step = work.next();
  while (!step.done) {
    await pace();
    step = work.next();
  }
  return step.value;
}

/** The same of what a text begins with, as far as about `length` characters of it tell; of all of a text that is no longer. */
export function firstRowStarts(text: string, width: number, length: number): Uint32Array {
  if (text.length <= length) return rowStarts(text, width);
  // The last row would go on.
  return rowStarts(text.slice(0, length), width).slice(0, -1);
}

function* startsOf(text: string, width: number): Generator<undefined, Uint32Array> {
  let starts = new Uint32Array(Math.max(16, Math.ceil(text.length / width) * 2));
  let rows = 0;
  let endOf = endOfNarrowRow;
  let lineEnd = -1;
  let nextPortion = 0;
  for (let at = 0; at < text.length; ) {
    if (at >= nextPortion) {
      if (at > 0) yield;
      nextPortion = at + portion;
      // Most answers are narrow throughout, and need no look at each character.
      endOf = wide.test(text.slice(at, nextPortion + width)) ? endOfMixedRow : endOfNarrowRow;
    }
    // One is kept for the end.
    if (rows + 1 === starts.length) starts = larger(starts);
    starts[rows] = at;
    rows += 1;
    if (lineEnd < at) lineEnd = endOfLine(text, at);
    at = endOf(text, at, lineEnd, width);
    if (at === lineEnd) at += 1;
  }
  starts[rows] = text.length;
  return starts.slice(0, rows + 1);
}

/** From where the wide characters of East Asia begin; what lies beyond and is narrow only makes a row shorter. */
const firstWide = 0x1100;
const wide = /[\u1100-\uffff]/;

function endOfLine(text: string, from: number): number {
  const lineFeed = text.indexOf('\n', from);
  return lineFeed === -1 ? text.length : lineFeed;
}

function endOfNarrowRow(_text: string, start: number, lineEnd: number, width: number): number {
  return Math.min(start + width, lineEnd);
}

function endOfMixedRow(text: string, start: number, lineEnd: number, width: number): number {
  let at = start;
  let columns = 0;
  while (at < lineEnd) {
    const code = text.charCodeAt(at);
    const isWide = code >= firstWide;
    columns += isWide ? 2 : 1;
    if (columns > width && at > start) break;
    at += isWide && isPair(code, text.charCodeAt(at + 1)) ? 2 : 1;
  }
  return at;
}

function isPair(first: number, second: number): boolean {
  return first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff;
}

function larger(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(numbers.length * 2);
  grown.set(numbers);
  return grown;
}
