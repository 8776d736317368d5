/** Gives the array of before where the new one has the same members, so that nothing is made anew because of it. */
export function sameArray<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  const isSame = before.length === after.length && before.every((member, place) => member === after[place]);
  return isSame ? before : after;
}
