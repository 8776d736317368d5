import { isBranch, type JsonNodes, keySourceOf, sourceOf, unquoted } from '../json/json-nodes.ts';
import type { Pace } from '../json/json-scan.ts';
import { placeIn } from './tree-place.ts';

/** So many values, and so many characters of them, are looked at between two pauses: a few milliseconds. */
const portionValues = 8000;
const portionCharacters = 1_000_000;

/**
 * The values whose key or own text holds `query`, whatever the case, in their order: as received, or with the escapes resolved. What
 * lists and objects hold does not count for them. `pace` is awaited between portions of some milliseconds.
 */
export async function findInNodes(nodes: JsonNodes, query: string, pace: Pace): Promise<number[]> {
  const found: number[] = [];
  if (query === '') return found;
  const pattern = new RegExp(RegExp.escape(query), 'iu');
  const holds = (text: string) => pattern.test(text);
  let characters = 0;
  for (let node = 0; node < nodes.count; node += 1) {
    const key = keySourceOf(nodes, node);
    const value = isBranch(nodes, node) ? '' : sourceOf(nodes, node);
    const inKey = key !== null && (holds(key) || (key.includes('\\') && holds(unquoted(`"${key}"`))));
    if (inKey || holds(value) || (value.includes('\\') && holds(unquoted(value)))) found.push(node);
    characters += value.length;
    if (node % portionValues === portionValues - 1 || characters > portionCharacters) {
      characters = 0;
      await pace();
    }
  }
  return found;
}

/** The place among ascending `found` of the next one after `current`, or before it; past the last comes the first. -1: none is found. */
export function nextFound(found: readonly number[], current: number, direction: 1 | -1): number {
  if (found.length === 0) return -1;
  const next = direction === 1 ? placeIn(found, current + 1) : placeIn(found, current) - 1;
  return (next + found.length) % found.length;
}
