/** Lets one part wait until another has news. */
export interface Bell {
  /** Settles at the first ring after this call. */
  next(): Promise<void>;
  ring(): void;
}

export function createBell(): Bell {
  let coming = Promise.withResolvers<void>();
  return {
    next: () => coming.promise,
    ring() {
      coming.resolve();
      coming = Promise.withResolvers<void>();
    },
  };
}
