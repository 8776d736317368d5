const firstPortion = 50;
const mostTasks = 500;
/** More than this is not read in one go where it can be helped. */
const charactersInPortion = 4_000_000;

/**
 * How many tasks to read next, after a portion of `size` held so many characters (UTF-16 units): few at first, so that the first rows
 * come at once.
 */
export function nextPortion(size: number | null, characters: number): number {
  if (size === null) return firstPortion;
  const fitting = Math.floor((size * charactersInPortion) / Math.max(1, characters));
  return Math.max(1, Math.min(mostTasks, fitting));
}
