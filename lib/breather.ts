import type { Pause } from './table/portions.ts';

/** So long may work go on before the page gets room: a third of what a person may notice. In milliseconds. */
const workingTime = 12;

/**
 * A pause for work in small portions: it lets the page breathe only when enough time has passed since it last did, so that many small
 * portions cost little. `now` is in milliseconds of any clock. Rejects with the signal's reason once `stop` is aborted.
 */
export function createBreather(breathe: () => Promise<void>, now: () => number, stop?: AbortSignal): Pause {
  let began = now();
  return async () => {
    if (stop?.aborted) throw stop.reason;
    if (now() - began < workingTime) return;
    await breathe();
    began = now();
    if (stop?.aborted) throw stop.reason;
  };
}
