import { type Entry, entryKey } from '../entry.ts';

/** The entries of a new reading; one that says what it said before is the very object of before, so that whoever draws it can leave it as it is. */
export function keptEntries(before: readonly Entry[], now: readonly Entry[]): Entry[] {
  const known = new Map(before.map((entry) => [entryKey(entry), entry]));
  return now.map((entry) => {
    const same = known.get(entryKey(entry));
    return same && JSON.stringify(same) === JSON.stringify(entry) ? same : entry;
  });
}
