import { hasPersonIdentity, identities, membersByKey } from './answer-identity.ts';
import { childrenOf, isBranch, type JsonNodes, kindOf, sourceOf } from './json-nodes.ts';
import type { Pace } from './json-scan.ts';

/** A value in two answers; `null` where one of them has none. */
export interface Pair {
  before: number | null;
  after: number | null;
}

const portion = 500;

/**
 * The members of two objects or of two lists, matched, in the order of the earlier one and what is new at the end; without what in
 * lists stays as and where it is. `null` where the two are not of one kind, or one of them holds nothing.
 */
export async function pairedMembers(old: JsonNodes, now: JsonNodes, pair: Pair, pace: Pace): Promise<Pair[] | null> {
  const { before, after } = pair;
  if (before === null || after === null || !isBranch(old, before) || !isBranch(now, after)) return null;
  const kind = kindOf(old, before);
  if (kind !== kindOf(now, after)) return null;
  return kind === 'object'
    ? pairedByKey(membersByKey(old, before), membersByKey(now, after))
    : await pairedItems(old, childrenOf(old, before), now, childrenOf(now, after), pace);
}

function pairedByKey(was: ReadonlyMap<string, number>, is: ReadonlyMap<string, number>): Pair[] {
  const kept = [...was].map(([key, before]) => ({ before, after: is.get(key) ?? null }));
  const added = [...is].filter(([key]) => !was.has(key)).map(([, after]) => ({ before: null, after }));
  return [...kept, ...added];
}

async function pairedItems(
  old: JsonNodes,
  was: readonly number[],
  now: JsonNodes,
  is: readonly number[],
  pace: Pace,
): Promise<Pair[]> {
  // What stands where it stood, as in most answers to the same question, needs no further look.
  const stays = (index: number) => {
    const [before, after] = [was[index], is[index]];
    return before !== undefined && after !== undefined && sourceOf(old, before) === sourceOf(now, after);
  };
  const moved = was.filter((_, index) => !stays(index));
  let left: readonly number[] = moved;
  let right: readonly number[] = is.filter((_, index) => !stays(index));
  const partners = new Map<number, number>();
  for (const identity of identities) {
    const waiting = new Map<string, number[]>();
    // The last one first, so that the first one is at the end of its queue, where it is quickly taken.
    await eachOf(left.toReversed(), pace, (before) => {
      const name = identity(old, before);
      const queue = name === undefined ? undefined : waiting.get(name);
      if (queue) queue.push(before);
      else if (name !== undefined) waiting.set(name, [before]);
    });
    const unmatched: number[] = [];
    await eachOf(right, pace, (after) => {
      const name = identity(now, after);
      const before = name === undefined ? undefined : waiting.get(name)?.pop();
      if (before === undefined) unmatched.push(after);
      else partners.set(before, after);
    });
    left = left.filter((before) => !partners.has(before));
    right = unmatched;
  }
  const inPlace = new Map(right.map((after) => [now.position[after], after]));
  await eachOf(left, pace, (before) => {
    const after = inPlace.get(old.position[before]);
    // Two people of whom nothing agrees are two people, though they stand in one place.
    if (after === undefined || (hasPersonIdentity(old, before) && hasPersonIdentity(now, after))) return;
    partners.set(before, after);
  });
  const kept = new Set(partners.values());
  const added = right.filter((after) => !kept.has(after)).map((after) => ({ before: null, after }));
  return [...moved.map((before) => ({ before, after: partners.get(before) ?? null })), ...added];
}

async function eachOf(items: readonly number[], pace: Pace, visit: (item: number) => void): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (index % portion === portion - 1) await pace();
    visit(item);
  }
}
