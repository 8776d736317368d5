import type { After } from './request.ts';

/** Hands values on: the first at once, later ones so that two are at least `every` milliseconds apart, and always the latest. */
export interface Pacer<T> {
  offer(value: T): void;
  stop(): void;
}

export function atMostEvery<T>(every: number, after: After, tell: (value: T) => void): Pacer<T> {
  let waiting: { value: T } | null = null;
  let cancel: (() => void) | null = null;

  const rest = () => {
    cancel = after(every, () => {
      cancel = null;
      if (!waiting) return;
      const { value } = waiting;
      waiting = null;
      tell(value);
      rest();
    });
  };
  return {
    offer(value) {
      if (cancel) {
        waiting = { value };
        return;
      }
      tell(value);
      rest();
    },
    stop() {
      cancel?.();
      waiting = null;
    },
  };
}
