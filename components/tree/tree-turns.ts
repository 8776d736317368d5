import type { Pace } from '@/lib/json/json-scan.ts';

/** Lets the page draw and answer between portions of long work. Rejects once `signal` is aborted. */
export function turnsUntil(signal: AbortSignal): Pace {
  return () => scheduler.postTask(() => {}, { signal, priority: 'user-visible' });
}
