/** How many requests may be under way at once. */
export const atOnce = 6;

/** The least time between the starts of two requests, in milliseconds: half of the 20 reads a second that a key is said to have. */
export const startGap = 100;

/** The longest pause that Openmart's `Retry-After` can impose, in milliseconds. */
export const longestHold = 60 * 60 * 1_000;

/** What decides whether a request may start. Times are epoch milliseconds. */
export interface Traffic {
  inFlight: number;
  lastStart: number;
  heldUntil: number;
}

/**
 * The earliest time at which the next request may start: `now` or earlier for at once, or `null` when it must wait for one
 * under way to end. Times that can only come from a clock that has since been set back do not hold anything up.
 */
export function earliestStart({ inFlight, lastStart, heldUntil }: Traffic, now: number): number | null {
  if (inFlight >= atOnce) return null;
  const spaced = lastStart > now ? now : lastStart + startGap;
  const held = heldUntil > now + longestHold ? 0 : heldUntil;
  return Math.max(spaced, held);
}
