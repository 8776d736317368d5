import { followChanges } from './changes.ts';
import { isVisible, onVisible } from './visibility.ts';

/** What was read from the store, or that it could not be. */
export type Reading<T> = { ok: true; value: T } | { ok: false };

/** Following stored records with one kind of reading. */
export interface Following {
  /** Reads again, for instance because something else is asked for now. */
  again(): void;
  stop(): void;
}

/** So often at most while changes stream in: each reading may be followed by drawing hundreds of rows. */
const readEvery = 150;

/**
 * Reads at once, after changes, and when the page becomes visible; never twice at a time. It follows before it reads, so that no change
 * is missed between the two. A hidden page reads nothing.
 */
export function followRecords<T>(read: () => Promise<T>, onReading: (reading: Reading<T>) => void): Following {
  let state: 'idle' | 'busy' | 'stale' | 'stopped' = 'idle';

  const again = async () => {
    if (state !== 'idle') {
      if (state === 'busy') state = 'stale';
      return;
    }
    state = 'busy';
    const reading = await attempt(read);
    if (isStopped()) return;
    onReading(reading);
    setTimeout(() => {
      if (isStopped()) return;
      const stale = state === 'stale';
      state = 'idle';
      if (stale) void again();
    }, readEvery);
  };
  const isStopped = () => state === 'stopped';

  const stopChanges = followChanges(() => {
    if (isVisible()) void again();
  });
  const stopVisible = onVisible(() => void again());
  void again();
  return {
    again: () => void again(),
    stop() {
      state = 'stopped';
      stopChanges();
      stopVisible();
    },
  };
}

async function attempt<T>(read: () => Promise<T>): Promise<Reading<T>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    console.error(error);
    return { ok: false };
  }
}
