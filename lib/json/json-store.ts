import type { JsonNodes } from './json-nodes.ts';

/** Gathers the values of a JSON text in the order in which they begin. */
export class NodeStore {
  #text: string;
  #count = 0;
  #columns: Record<'start' | 'end' | 'key' | 'parent' | 'after' | 'position' | 'size' | 'depth', Int32Array>;

  constructor(text: string) {
    this.#text = text;
    // Answers of the API have a value for every 25 characters or more; denser ones grow.
    const room = Math.max(16, text.length >> 4);
    const column = () => new Int32Array(room);
    this.#columns = {
      start: column(),
      end: column(),
      key: column(),
      parent: column(),
      after: column(),
      position: column(),
      size: column(),
      depth: column(),
    };
  }

  /** Adds a value that begins at `start`, with its key at `key` (-1: none), held by `parent` (-1: none), and gives its number. */
  add(start: number, key: number, parent: number): number {
    const node = this.#count;
    if (node === this.#columns.start.length) this.#grow();
    const { start: starts, key: keys, parent: parents, position, size, depth } = this.#columns;
    this.#count = node + 1;
    starts[node] = start;
    keys[node] = key;
    parents[node] = parent;
    if (parent !== -1) {
      const before = size[parent] ?? 0;
      position[node] = before;
      size[parent] = before + 1;
      depth[node] = (depth[parent] ?? 0) + 1;
    }
    return node;
  }

  /** Says where a value ends; everything added since then is part of it. */
  finish(node: number, end: number): void {
    this.#columns.end[node] = end;
    this.#columns.after[node] = this.#count;
  }

  startOf(node: number): number {
    return this.#columns.start[node] ?? 0;
  }

  parentOf(node: number): number {
    return this.#columns.parent[node] ?? -1;
  }

  nodes(): JsonNodes {
    return { text: this.#text, count: this.#count, ...this.#columns };
  }

  #grow(): void {
    const columns = this.#columns;
    const room = Math.ceil(columns.start.length * 1.7);
    const larger = (column: Int32Array) => {
      const grown = new Int32Array(room);
      grown.set(column);
      return grown;
    };
    this.#columns = {
      start: larger(columns.start),
      end: larger(columns.end),
      key: larger(columns.key),
      parent: larger(columns.parent),
      after: larger(columns.after),
      position: larger(columns.position),
      size: larger(columns.size),
      depth: larger(columns.depth),
    };
  }
}
