import { isBranch, type JsonNodes } from '../json/json-nodes.ts';
import { placeIn } from './tree-place.ts';

/** The values of a JSON text as an outline. It is never changed: whatever opens or closes something gives a new one. */
export interface Tree {
  readonly nodes: JsonNodes;
  /** 1 for each value that is open. */
  readonly open: Uint8Array;
  /** The values that can be seen, from the top. Their numbers ascend. */
  readonly rows: Int32Array;
}

/** An outline of which the first `levels` levels are open: with 2 one sees the members of the whole, and what those hold. */
export function treeOf(nodes: JsonNodes, levels = 2): Tree {
  const open = new Uint8Array(nodes.count);
  for (let node = 0; node < nodes.count; node += 1) open[node] = (nodes.depth[node] ?? 0) < levels ? 1 : 0;
  return { nodes, open, rows: rowsFrom(nodes, open, 0, nodes.count) };
}

/** The row in which a value is seen, from 0; -1 where something above it is closed. */
export function rowOf({ rows }: Tree, node: number): number {
  const row = placeIn(rows, node);
  return rows[row] === node ? row : -1;
}

export function isOpen({ nodes, open }: Tree, node: number): boolean {
  return open[node] === 1 && isBranch(nodes, node);
}

/** Opens or closes the values given; those that hold nothing, or are so already, stay. All must be held by one value. */
export function withOpen(tree: Tree, changed: readonly number[], isToOpen: boolean): Tree {
  const concerned = changed.filter((node) => isBranch(tree.nodes, node) && isOpen(tree, node) !== isToOpen);
  const [first] = concerned;
  if (first === undefined) return tree;
  const open = tree.open.slice();
  for (const node of concerned) open[node] = isToOpen ? 1 : 0;
  return renewed(tree, open, first, concerned.at(-1) ?? first);
}

/** Opens or closes a value and all below it. The whole itself stays open. */
export function withAllOpen(tree: Tree, node: number, isToOpen: boolean): Tree {
  const open = tree.open.slice();
  open.fill(isToOpen ? 1 : 0, node, tree.nodes.after[node] ?? 0);
  if (node === 0) open[0] = 1;
  return renewed(tree, open, node, node);
}

/** Opens all that hides a value. */
export function withShown(tree: Tree, node: number): Tree {
  if (rowOf(tree, node) !== -1) return tree;
  const open = tree.open.slice();
  let highest = node;
  for (let above = tree.nodes.parent[node] ?? -1; above !== -1; above = tree.nodes.parent[above] ?? -1) {
    open[above] = 1;
    if (rowOf(tree, above) !== -1) {
      highest = above;
      break;
    }
  }
  // Whatever is hidden hangs from one row that is seen and closed.
  return renewed(tree, open, highest, highest);
}

/** What is seen instead of a value once something above it was closed. */
export function seenInstead(tree: Tree, node: number): number {
  let seen = node;
  while (seen > 0 && rowOf(tree, seen) === -1) seen = tree.nodes.parent[seen] ?? 0;
  return seen;
}

/** Takes over what is `open`, where only `first` to `last` and what they hold may differ. Those two have one parent. */
function renewed({ nodes, rows }: Tree, open: Uint8Array, first: number, last: number): Tree {
  const from = placeIn(rows, first);
  const to = placeIn(rows, nodes.after[last] ?? nodes.count);
  if (rows[from] !== first) return { nodes, open, rows };
  const inside = rowsFrom(nodes, open, first, nodes.after[last] ?? nodes.count);
  const all = new Int32Array(rows.length - (to - from) + inside.length);
  all.set(rows.subarray(0, from));
  all.set(inside, from);
  all.set(rows.subarray(to), from + inside.length);
  return { nodes, open, rows: all };
}

function rowsFrom(nodes: JsonNodes, open: Uint8Array, from: number, to: number): Int32Array {
  const rows = new Int32Array(to - from);
  let count = 0;
  for (let node = from; node < to; ) {
    rows[count] = node;
    count += 1;
    node = open[node] === 1 ? node + 1 : (nodes.after[node] ?? to);
  }
  return rows.slice(0, count);
}
