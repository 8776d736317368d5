/** One figure: the middle of several runs, and the span that holds the middle eight tenths of them. */
export interface Figure {
  middle: number;
  /** The 10th and the 90th percentile. */
  low: number;
  high: number;
  runs: number;
}

/** What some runs gave, with their median in the middle. @throws RangeError for no run. */
export function figureOf(samples: readonly number[]): Figure {
  if (samples.length === 0) throw new RangeError('no run');
  return {
    middle: percentile(samples, 0.5),
    low: percentile(samples, 0.1),
    high: percentile(samples, 0.9),
    runs: samples.length,
  };
}

/** The same with their mean in the middle, for what is a matter of chance in each run, such as when a poll comes. */
export function averageOf(samples: readonly number[]): Figure {
  return { ...figureOf(samples), middle: samples.reduce((sum, sample) => sum + sample, 0) / samples.length };
}

/** The value below which that share of the samples lies, between neighbours in proportion. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * Runs everything by turns, A B A B, so that whatever else the machine does meanwhile falls on all alike. One round before the first counts
 * for nothing: it warms caches and compilers.
 */
export async function byTurns<S extends Record<string, () => Promise<unknown>>>(
  rounds: number,
  subjects: S,
): Promise<{ [K in keyof S]: Awaited<ReturnType<S[K]>>[] }> {
  const names: (keyof S)[] = Object.keys(subjects);
  const taken = new Map<keyof S, unknown[]>(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names) {
      const sample = await subjects[name]?.();
      if (round >= 0) taken.get(name)?.push(sample);
    }
  }
  return Object.fromEntries(taken) as { [K in keyof S]: Awaited<ReturnType<S[K]>>[] };
}

/** How long something takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
