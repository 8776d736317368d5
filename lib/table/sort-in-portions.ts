import type { Pause } from './portions.ts';

const runLength = 1024;
const mergedAtOnce = 8192;

/** Sorts a copy of `items`, equal ones in the order they had. A portion is some ten thousand comparisons. */
export async function sortInPortions<T extends object>(
  items: readonly T[],
  compare: (one: T, other: T) => number,
  pause: Pause,
): Promise<T[]> {
  let runs: T[][] = [];
  for (let start = 0; start < items.length; start += runLength) {
    runs.push(items.slice(start, start + runLength).sort(compare));
    await pause();
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      longer.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], compare, pause));
    runs = longer;
  }
  return runs[0] ?? [];
}

async function merge<T extends object>(
  left: readonly T[],
  right: readonly T[],
  compare: (one: T, other: T) => number,
  pause: Pause,
): Promise<T[]> {
  const merged: T[] = [];
  let taken = 0;
  for (const item of left) {
    for (let next = right[taken]; next !== undefined && compare(item, next) > 0; next = right[taken]) {
      merged.push(next);
      taken += 1;
      if (merged.length % mergedAtOnce === 0) await pause();
    }
    merged.push(item);
    if (merged.length % mergedAtOnce === 0) await pause();
  }
  return merged.concat(right.slice(taken));
}
