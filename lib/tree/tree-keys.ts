import { childrenOf, isBranch } from '../json/json-nodes.ts';
import { isOpen, rowOf, type Tree, withAllOpen, withOpen } from './tree.ts';

export interface TreeKey {
  /** As in `KeyboardEvent.key`. */
  key: string;
  shift: boolean;
  /** How many rows are in view, for Page Up and Page Down. */
  pageRows: number;
}

export interface TreeMove {
  tree: Tree;
  current: number;
}

/**
 * What a key does to an outline and the value one stands on; `null` for a key that is none of the tree's. As the tree pattern of the
 * WAI-ARIA Authoring Practices has it: Right opens or goes in, Left closes or goes out, `*` opens all siblings. Beyond it, Enter and
 * the space bar open and close, and with Shift, Right and Left do so to all below.
 */
export function treeMove(tree: Tree, current: number, { key, shift, pageRows }: TreeKey): TreeMove | null {
  const row = rowOf(tree, current);
  const to = (target: number): TreeMove => ({ tree, current: rowAt(tree, target) });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1);
    case 'ArrowUp':
      return to(row - 1);
    case 'PageDown':
      return to(row + pageRows);
    case 'PageUp':
      return to(row - pageRows);
    case 'Home':
      return to(0);
    case 'End':
      return to(tree.rows.length - 1);
    case 'ArrowRight':
      return rightFrom(tree, current, shift);
    case 'ArrowLeft':
      return leftFrom(tree, current, shift);
    case 'Enter':
    case ' ':
      return { tree: withOpen(tree, [current], !isOpen(tree, current)), current };
    case '*':
      return { tree: withOpen(tree, siblingsOf(tree, current), true), current };
    default:
      return null;
  }
}

function rightFrom(tree: Tree, current: number, shift: boolean): TreeMove {
  if (!isBranch(tree.nodes, current)) return { tree, current };
  if (shift) return { tree: withAllOpen(tree, current, true), current };
  return isOpen(tree, current) ? { tree, current: current + 1 } : { tree: withOpen(tree, [current], true), current };
}

function leftFrom(tree: Tree, current: number, shift: boolean): TreeMove {
  if (isOpen(tree, current))
    return { tree: shift ? withAllOpen(tree, current, false) : withOpen(tree, [current], false), current };
  return { tree, current: Math.max(0, tree.nodes.parent[current] ?? 0) };
}

function siblingsOf({ nodes }: Tree, current: number): number[] {
  const parent = nodes.parent[current] ?? -1;
  return parent === -1 ? [current] : childrenOf(nodes, parent);
}

function rowAt({ rows }: Tree, row: number): number {
  return rows[Math.min(Math.max(row, 0), rows.length - 1)] ?? 0;
}
