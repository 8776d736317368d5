import type { After } from '../request.ts';

/** What was read from the store, or that it could not be. */
export type Reading<T> = { ok: true; value: T } | { ok: false };

/** Following stored things with one kind of reading. */
export interface Following {
  /** Reads again, for instance because something else is asked for now. */
  again(): void;
  stop(): void;
}

/** What a page knows of the world that it follows. Both `on…` return what ends them. */
export interface FollowPorts {
  onChange(run: () => void): () => void;
  onVisible(run: () => void): () => void;
  isVisible(): boolean;
  after: After;
  /** In milliseconds. */
  now(): number;
  /** Takes note of a fault. */
  report(fault: unknown): void;
}

/** After a reading comes a rest of twice the time that drawing took, and half of what reading took, which is waiting for the most part: a stream of changes leaves the page most of its time. */
const [drawingFactor, readingFactor] = [2, 0.5];
/** After so long nobody would call it at once, in milliseconds. */
const longestRest = 150;

/**
 * Reads at once, after changes, and when the page becomes visible; never twice at a time. It follows before it reads, so that no change
 * is missed between the two. A hidden page reads nothing.
 */
export function follow<T>(
  ports: FollowPorts,
  read: () => Promise<T>,
  onReading: (reading: Reading<T>) => void,
): Following {
  let state: 'idle' | 'busy' | 'stale' | 'stopped' = 'idle';
  let cancelRest = () => {};
  const isStopped = () => state === 'stopped';

  const again = async () => {
    if (state !== 'idle') {
      if (state === 'busy') state = 'stale';
      return;
    }
    state = 'busy';
    const began = ports.now();
    const reading = await attempt(ports, read);
    if (isStopped()) return;
    const answered = ports.now();
    onReading(reading);
    // A page may gather what it draws until all that was told is told.
    await null;
    if (isStopped()) return;
    const cost = readingFactor * (answered - began) + drawingFactor * (ports.now() - answered);
    const rest = Math.min(cost, longestRest);
    cancelRest = ports.after(rest, () => {
      const stale = state === 'stale';
      state = 'idle';
      if (stale) void again();
    });
  };

  const stopChanges = ports.onChange(() => {
    if (ports.isVisible()) void again();
  });
  const stopVisible = ports.onVisible(() => void again());
  void again();
  return {
    again: () => void again(),
    stop() {
      state = 'stopped';
      cancelRest();
      stopChanges();
      stopVisible();
    },
  };
}

async function attempt<T>({ report }: FollowPorts, read: () => Promise<T>): Promise<Reading<T>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    report(error);
    return { ok: false };
  }
}
