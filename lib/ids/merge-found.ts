import { type Found, type FoundId, idLimit, nearLimit } from './find-ids.ts';

/**
 * What was found in several texts (what was typed, then files, in order), as if in one: each id once, at most `idLimit`. Each text chooses
 * for itself: labels in one do not put off the ids of another.
 */
export function mergeFound(founds: readonly [Found, ...Found[]]): Found {
  const [first, ...others] = founds;
  if (others.length === 0) return first;
  const byKey = new Map<string, FoundId>();
  for (const id of founds.flatMap(({ ids }) => ids)) {
    const known = byKey.get(id.key);
    if (known === undefined || (id.chosen && !known.chosen)) byKey.set(id.key, id);
  }
  const ids = [...byKey.values()].slice(0, idLimit);
  const sum = (count: (found: Found) => number) => founds.reduce((total, found) => total + count(found), 0);
  const found = sum((each) => each.ids.length);
  return {
    ids,
    beyondLimit: sum((each) => each.beyondLimit) + byKey.size - ids.length,
    duplicates: sum((each) => each.duplicates) + found - byKey.size,
    labelledOnly: founds.some(({ labelledOnly }) => labelledOnly),
    near: founds.flatMap(({ near }) => near).slice(0, nearLimit),
    nearCount: sum(({ nearCount }) => nearCount),
    cleaned: [...new Set(founds.flatMap(({ cleaned }) => cleaned))],
    refusal: ids.length > 0 ? null : first.refusal,
    anyway: ids.length > 0 ? [] : first.anyway,
  };
}
