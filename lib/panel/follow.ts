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

/** After a reading comes a rest of twice the time that drawing it took, so that a stream of changes leaves the page most of its time. */
const restFactor = 2;
/** A frame and the time after which nobody would call it at once, in milliseconds. */
const [leastRest, longestRest] = [16, 150];

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
    const reading = await attempt(ports, read);
    if (isStopped()) return;
    const began = ports.now();
    onReading(reading);
    if (isStopped()) return;
    const rest = Math.min(Math.max(restFactor * (ports.now() - began), leastRest), longestRest);
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
