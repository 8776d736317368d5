/** About as many characters (UTF-16 units) as are parsed and laid out in a few milliseconds. */
const charactersAtOnce = 120_000;

const firstPortion = 50;
const mostTasks = 500;
/** More than this is not read in one go where it can be helped. */
const charactersInPortion = 4_000_000;

/** How many tasks to read next, after a portion of `size` held so many characters: few at first, so that the first rows come at once. */
export function nextPortion(size: number | null, characters: number): number {
  if (size === null) return firstPortion;
  const fitting = Math.floor((size * charactersInPortion) / Math.max(1, characters));
  return Math.max(1, Math.min(mostTasks, fitting));
}

/** Cuts a list into batches whose texts are small enough to be worked on at once; a single text is never cut. */
export function* textBatches<T extends { readonly text: string | null }>(sources: readonly T[]): Generator<T[]> {
  let batch: T[] = [];
  let characters = 0;
  for (const source of sources) {
    batch.push(source);
    characters += source.text?.length ?? 0;
    if (characters < charactersAtOnce) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
