import { keySourceOf, sourceOf } from '../json/json-nodes.ts';
import { rowOf, type Tree } from './tree.ts';

/** So many rows are looked at: about 20 ms. */
const farthest = 100_000;

/**
 * The next row whose key or value begins with `letters`, whatever their case; after the last comes the first. With one letter the
 * search starts below `current`, with more at it, so that who types on stays where the first letters led. `null`: no such row.
 */
export function typedTo(tree: Tree, current: number, letters: string): number | null {
  const { nodes, rows } = tree;
  const wanted = letters.toLowerCase();
  const begins = (text: string) => text.slice(0, wanted.length).toLowerCase() === wanted;
  const from = rowOf(tree, current) + ([...letters].length > 1 ? 0 : 1);
  for (let step = 0; step < Math.min(rows.length, farthest); step += 1) {
    const node = rows[(from + step) % rows.length] ?? 0;
    const value = sourceOf(nodes, node, wanted.length + 1);
    if (begins(keySourceOf(nodes, node) ?? '') || begins(value.replace(/^"/, ''))) return node;
  }
  return null;
}
