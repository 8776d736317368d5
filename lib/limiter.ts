/** How many requests may be under way at once. */
const atOnce = 6;

/** The least time between the starts of two requests, in milliseconds: half of the 20 reads a second that a key is said to have. */
export const startGap = 100;

/** The longest pause that Openmart's `Retry-After` can impose, in milliseconds. */
export const longestHold = 60 * 60 * 1_000;

/** What decides whether a request may start. Times are epoch milliseconds. */
export interface Load {
  inFlight: number;
  /** Not in the future. */
  lastStart: number;
  heldUntil: number;
}

/**
 * The earliest time at which the next request may start: `now` or earlier for at once, or `null` when it must wait for one
 * under way to end. A pause that can only come from a clock that has since been set back does not hold anything up.
 */
export function earliestStart({ inFlight, lastStart, heldUntil }: Load, now: number): number | null {
  if (inFlight >= atOnce) return null;
  return Math.max(lastStart + startGap, holdUntil(heldUntil, now));
}

/** Until when Openmart's pause holds, in epoch milliseconds: as stored, or 0 for a time that only a clock since set back can have left. */
export function holdUntil(heldUntil: number, now: number): number {
  return heldUntil > now + longestHold ? 0 : heldUntil;
}
