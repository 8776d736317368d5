/** Lets one part wait until another has news. */
export interface Bell {
  /** How often it has rung. */
  readonly rings: number;
  /** Settles at the first ring after this call. */
  next(): Promise<void>;
  ring(): void;
}

export function createBell(): Bell {
  let rings = 0;
  let coming = Promise.withResolvers<void>();
  return {
    get rings() {
      return rings;
    },
    next: () => coming.promise,
    ring() {
      rings += 1;
      coming.resolve();
      coming = Promise.withResolvers<void>();
    },
  };
}
