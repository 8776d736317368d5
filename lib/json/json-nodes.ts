/**
 * The values of a JSON text as places in that text, so that numbers, strings and repeated keys stay as received and hundreds of
 * thousands of them cost little memory. A value is known by its number: 0 is the whole, and every value comes before what it
 * holds and after what stands in front of it in the text. Offsets are UTF-16 units.
 */
export interface JsonNodes {
  readonly text: string;
  readonly count: number;
  /** Where a value begins and, exclusively, ends. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Where the opening quote of its key stands; -1 for what has no key. */
  readonly key: Int32Array;
  /** The value that holds it; -1 for the whole. */
  readonly parent: Int32Array;
  /** The first value after it and all that it holds: its next sibling, if one follows. */
  readonly after: Int32Array;
  /** Its place among what its parent holds, from 0. */
  readonly position: Int32Array;
  /** How many values it holds directly. */
  readonly size: Int32Array;
  readonly depth: Int32Array;
}

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** What the first character of a value makes it. Numbers begin with a digit or a minus. */
const kinds: ReadonlyMap<string | undefined, JsonKind> = new Map([
  ['{', 'object'],
  ['[', 'array'],
  ['"', 'string'],
  ['t', 'boolean'],
  ['f', 'boolean'],
  ['n', 'null'],
]);

export function kindOf(nodes: JsonNodes, node: number): JsonKind {
  return kinds.get(nodes.text[nodes.start[node] ?? 0]) ?? 'number';
}

/** Whether it holds anything. */
export function isBranch(nodes: JsonNodes, node: number): boolean {
  return (nodes.size[node] ?? 0) > 0;
}

/** The text of a value, exactly as received; at most `limit` characters of it. */
export function sourceOf(nodes: JsonNodes, node: number, limit = Number.POSITIVE_INFINITY): string {
  const start = nodes.start[node] ?? 0;
  return nodes.text.slice(start, Math.min(nodes.end[node] ?? 0, start + limit));
}

/** What a value says: a string without its quotes and escapes, anything else as received. */
export function contentOf(nodes: JsonNodes, node: number): string {
  const source = sourceOf(nodes, node);
  return source.startsWith('"') ? unquoted(source) : source;
}

/** The key of a value exactly as received, without its quotes. `null` for what has none. */
export function keySourceOf(nodes: JsonNodes, node: number): string | null {
  const opening = nodes.key[node] ?? -1;
  if (opening === -1) return null;
  // Between a key and its value stand only a colon and white space, so the quote before the value is the one that closes the key.
  const closing = nodes.text.lastIndexOf('"', (nodes.start[node] ?? 0) - 1);
  return nodes.text.slice(opening + 1, closing);
}

/** The key of a value, its escapes resolved. `null` for what has none. */
export function keyOf(nodes: JsonNodes, node: number): string | null {
  const source = keySourceOf(nodes, node);
  return source === null ? null : unquoted(`"${source}"`);
}

/** The values that one holds, in the order received. */
export function childrenOf(nodes: JsonNodes, node: number): number[] {
  const children: number[] = [];
  const end = nodes.after[node] ?? 0;
  for (let child = node + 1; child < end; child = nodes.after[child] ?? end) children.push(child);
  return children;
}

/** What a JSON string says. */
export function unquoted(source: string): string {
  return source.includes('\\') ? String(JSON.parse(source)) : source.slice(1, -1);
}
