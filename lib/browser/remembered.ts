import type { StoredItem } from './storage.ts';

/** What was read from extension storage, held in memory for as long as it stands there. For the worker alone, which writes it. */
export interface Remembered<T> {
  /** From memory, or from storage where it may have changed. Rejects as the reading does, which is then tried anew. */
  read(): Promise<T>;
  /** Carries out what writes it, and forgets it. Rejects as `write` does. */
  change(write: () => Promise<void>): Promise<void>;
}

/**
 * Remembers what `read` gives, which follows from these items alone. Whatever else changes one of them, such as a policy that ends a pause,
 * is heard of from the browser.
 */
export function remembered<T>(
  items: readonly Pick<StoredItem<unknown>, 'follow'>[],
  read: () => Promise<T>,
): Remembered<T> {
  let known: Promise<T> | null = null;
  const forget = () => {
    known = null;
  };
  for (const item of items) item.follow(forget);
  return {
    read() {
      if (known) return known;
      const reading = read();
      known = reading;
      reading.catch(() => {
        if (known === reading) forget();
      });
      return reading;
    },
    async change(write) {
      try {
        await write();
      } finally {
        forget();
      }
    },
  };
}

/** An item that is remembered. */
export function rememberedItem<T>(
  item: Pick<StoredItem<T>, 'read' | 'write' | 'follow'>,
): Pick<StoredItem<T>, 'read' | 'write'> {
  const { read, change } = remembered([item], item.read);
  return { read, write: (value) => change(() => item.write(value)) };
}
