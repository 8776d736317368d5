import type { JsonNodes } from './json-nodes.ts';

/** Gathers the values of a JSON text, at most `room` of them, in the order in which they begin. */
export class NodeStore {
  readonly #text: string;
  #count = 0;
  readonly #columns: Record<'start' | 'end' | 'key' | 'parent' | 'after' | 'position' | 'size' | 'depth', Int32Array>;

  constructor(text: string, room: number) {
    this.#text = text;
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
}
