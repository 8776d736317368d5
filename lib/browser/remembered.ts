import type { StoredItem } from './storage.ts';

/** What the browser was asked for, held in memory until it may be another. For the worker alone: pages ask anew. */
export interface Remembered<T> {
  /** From memory, or from the browser where it may have changed. Rejects as the reading does, which is then tried anew. */
  read(): Promise<T>;
  /** Carries out what writes it, and then forgets it, before the browser tells of it. Rejects as `write` does. */
  change(write: () => Promise<void>): Promise<void>;
}

/** Remembers what `read` gives, for as long as none of `follows` calls back. */
export function remembered<T>(
  follows: readonly ((onChange: () => void) => unknown)[],
  read: () => Promise<T>,
): Remembered<T> {
  let known: Promise<T> | null = null;
  const forget = () => {
    known = null;
  };
  for (const follow of follows) follow(forget);
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

/** An item of extension storage that is remembered; `change` is for what writes it together with others. */
export function rememberedItem<T>(
  item: Pick<StoredItem<T>, 'read' | 'write' | 'follow'>,
): Remembered<T> & Pick<StoredItem<T>, 'write'> {
  const memory = remembered([item.follow], item.read);
  return { ...memory, write: (value) => memory.change(() => item.write(value)) };
}
