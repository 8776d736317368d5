import { childrenOf, isBranch, type JsonNodes, keyOf, kindOf, sourceOf } from './json-nodes.ts';
import type { Pace } from './json-scan.ts';

/** Gives what a JSON text says; `undefined` where the engine cannot tell. */
type Parse = (text: string) => unknown;

/** So many characters (UTF-16 units) are parsed at once: a millisecond, or eight where numbers are kept exact. */
const atOnce = 100_000;

/**
 * The value of a node as `parse` would give it for the whole of its text, but put together from texts of at most `portion` characters
 * where it is longer and holds others; `pace` is awaited between them. Rejects as `pace` does, and with a RangeError for what `parse`
 * cannot tell, which in a text known to be JSON is what is nested too deeply.
 */
export async function parseInPortions(
  nodes: JsonNodes,
  node: number,
  parse: Parse,
  pace: Pace,
  portion = atOnce,
): Promise<unknown> {
  if (!isLong(nodes, node, portion)) return parsed(sourceOf(nodes, node), parse);
  if (kindOf(nodes, node) === 'array') {
    const items: unknown[] = [];
    for (const run of runsIn(nodes, node, portion)) {
      for (const item of Object.values(await valuesOf(run))) items.push(item);
      await pace();
    }
    return items;
  }
  const members = {};
  for (const run of runsIn(nodes, node, portion)) {
    for (const [name, value] of Object.entries(await valuesOf(run)))
      Object.defineProperty(members, name, { value, configurable: true, enumerable: true, writable: true });
    await pace();
  }
  return members;

  async function valuesOf({ first, last }: Run): Promise<object> {
    if (first === last && isLong(nodes, first, portion)) {
      const value = await parseInPortions(nodes, first, parse, pace, portion);
      return Object.fromEntries([[keyOf(nodes, first) ?? '0', value]]);
    }
    const key = nodes.key[first] ?? -1;
    const text = nodes.text.slice(key === -1 ? nodes.start[first] : key, nodes.end[last]);
    return Object(parsed(key === -1 ? `[${text}]` : `{${text}}`, parse));
  }
}

/** Neighbours among what a node holds. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** Cuts what a node holds into runs of about `portion` characters; what is longer by itself stands alone. */
function* runsIn(nodes: JsonNodes, node: number, portion: number): Generator<Run> {
  let first = -1;
  let last = -1;
  for (const child of childrenOf(nodes, node)) {
    const isAlone = isLong(nodes, child, portion);
    if (first !== -1 && (isAlone || (nodes.end[last] ?? 0) - (nodes.start[first] ?? 0) > portion)) {
      yield { first, last };
      first = -1;
    }
    if (isAlone) yield { first: child, last: child };
    else {
      if (first === -1) first = child;
      last = child;
    }
  }
  if (first !== -1) yield { first, last };
}

/** Whether it is more than is parsed at once, and can be taken apart. */
function isLong(nodes: JsonNodes, node: number, portion: number): boolean {
  return (nodes.end[node] ?? 0) - (nodes.start[node] ?? 0) > portion && isBranch(nodes, node);
}

function parsed(text: string, parse: Parse): unknown {
  const value = parse(text);
  if (value === undefined) throw new RangeError('nested too deeply');
  return value;
}
