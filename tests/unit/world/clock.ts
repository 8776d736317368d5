/** A clock that stands still until it is told to go on, and the timers that hang on it. Times are epoch milliseconds. */
export interface VirtualClock {
  now(): number;
  after(milliseconds: number, run: () => void): () => void;
  /** The time that passed since the clock began, whatever it was set to. */
  passed(): number;
  /** Sets the clock without running what became due, as when a person corrects it. */
  jump(milliseconds: number): void;
  /** The time of the next timer, if there is one. */
  next(): number | null;
  /** Goes to `time` and runs the timers that are due by then. */
  runUntil(time: number): void;
  /** Forgets all timers, as a dying worker does. */
  forget(): void;
}

export function createClock(start = Date.UTC(2030, 0, 1)): VirtualClock {
  let now = start;
  let set = 0;
  let timers: { at: number; run: () => void }[] = [];

  return {
    now: () => now,
    passed: () => now - start - set,
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    jump(milliseconds) {
      now += milliseconds;
      set += milliseconds;
      // Timers count time that passes, whatever the clock says.
      for (const timer of timers) timer.at += milliseconds;
    },
    next: () => (timers.length > 0 ? Math.min(...timers.map(({ at }) => at)) : null),
    runUntil(time) {
      now = Math.max(now, time);
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due.sort((a, b) => a.at - b.at)) run();
    },
    forget() {
      timers = [];
    },
  };
}
