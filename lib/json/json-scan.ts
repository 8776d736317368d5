import { mostValues } from './json-count.ts';
import type { JsonNodes } from './json-nodes.ts';
import { NodeStore } from './json-store.ts';
import { endOfScalar, endOfString, skipSpace } from './json-tokens.ts';

/** Lets others have a turn. A rejection ends the work. */
export type Pace = () => Promise<void>;

/** So many characters are read at a time: about 10 ms where every second one is a value. */
const portion = 131_072;

/**
 * The values of a JSON text; `null` for a text that is none, by the same rules as `JSON.parse`. A byte order mark in front is passed
 * over. Linear and without recursion; `pace` is awaited between portions of some milliseconds.
 */
export async function scanJson(text: string, pace: Pace): Promise<JsonNodes | null> {
  const work = scan(text);
  let step = work.next();
  while (!step.done) {
    await pace();
    step = work.next();
  }
  return step.value;
}

/** The same at once, for a text known to be short. */
export function scanJsonAtOnce(text: string): JsonNodes | null {
  const work = scan(text);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

function* scan(text: string): Generator<undefined, JsonNodes | null> {
  const store = new NodeStore(text, yield* mostValues(text));
  let at = skipSpace(text, text.startsWith('\uFEFF') ? 1 : 0);
  let parent = -1;
  let key = -1;
  let nextPause = portion;
  while (true) {
    if (at > nextPause) {
      nextPause = at + portion;
      yield;
    }
    const node = store.add(at, key, parent);
    const opening = text[at];
    if (opening === '{' || opening === '[') {
      at = skipSpace(text, at + 1);
      if (text[at] === closingOf(opening)) {
        at += 1;
        store.finish(node, at);
      } else {
        parent = node;
        key = opening === '{' ? at : -1;
        if (key !== -1) at = startOfKeyed(text, key);
        if (at === -1) return null;
        continue;
      }
    } else {
      at = endOfScalar(text, at);
      if (at === -1) return null;
      store.finish(node, at);
    }
    // Close whatever ends here, up to the next sibling.
    while (true) {
      at = skipSpace(text, at);
      if (parent === -1) return at === text.length ? store.nodes() : null;
      const container = text[store.startOf(parent)];
      if (text[at] === ',') {
        at = skipSpace(text, at + 1);
        key = container === '{' ? at : -1;
        if (key !== -1) at = startOfKeyed(text, key);
        if (at === -1) return null;
        break;
      }
      if (text[at] !== closingOf(container)) return null;
      at += 1;
      store.finish(parent, at);
      parent = store.parentOf(parent);
    }
  }
}

function closingOf(opening: string | undefined): string {
  return opening === '{' ? '}' : ']';
}

/** Where the value begins whose key begins at `key`; -1 where there is no key and colon. */
function startOfKeyed(text: string, key: number): number {
  const end = endOfString(text, key);
  if (end === -1) return -1;
  const colon = skipSpace(text, end);
  return text[colon] === ':' ? skipSpace(text, colon + 1) : -1;
}
