import type { FoundId } from './find-ids.ts';

/** Found ids that have the same name where they stand, to be ticked together. */
export interface IdGroup {
  /** The name as it is spelt first; empty for ids without one. */
  source: string;
  keys: readonly string[];
}

const mostGroups = 8;

/**
 * The found ids by what they are called (a column's heading, a key of JSON, the word before them), in the order of the text; names are
 * compared without case. Nothing where there are fewer than two names, or so many that they tell nothing.
 */
export function groupsOf(ids: readonly FoundId[]): IdGroup[] {
  const groups = new Map<string, { source: string; keys: string[] }>();
  for (const { source, key } of ids) {
    const group = groups.get(source.toLowerCase());
    if (group === undefined) groups.set(source.toLowerCase(), { source, keys: [key] });
    else group.keys.push(key);
  }
  return groups.size < 2 || groups.size > mostGroups ? [] : [...groups.values()];
}
