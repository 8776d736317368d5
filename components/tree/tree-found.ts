import { useState } from 'preact/hooks';
import type { JsonNodes } from '@/lib/json/json-nodes.ts';
import { placeIn } from '@/lib/tree/tree-place.ts';
import { findInNodes } from '@/lib/tree/tree-search.ts';
import { usePacedWork } from './tree-work.ts';

export interface TreeFound {
  query: string;
  search: (query: string) => void;
  /** What was found, ascending; `undefined` while it is looked for. */
  found: readonly number[] | undefined;
  has: (node: number) => boolean;
}

/** A search in a tree, and what it has found so far. */
export function useTreeFound(nodes: JsonNodes): TreeFound {
  const [query, search] = useState('');
  const found = usePacedWork((pace) => findInNodes(nodes, query, pace), [nodes, query]);
  return { query, search, found, has: (node) => found !== undefined && found[placeIn(found, node)] === node };
}
