import { type Entry, entryKey } from '../entry.ts';
import { keptIfSame } from '../kept-if-same.ts';

/** The entries of a new reading; one that says what it said before is the very object of before, so that whoever draws it can leave it as it is. */
export function keptEntries(before: readonly Entry[], now: readonly Entry[]): Entry[] {
  const known = new Map(before.map((entry) => [entryKey(entry), entry]));
  return now.map((entry) => keptIfSame(known.get(entryKey(entry)), entry));
}
