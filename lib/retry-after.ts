import { longestHold } from './limiter.ts';

/**
 * Reads a `Retry-After` header, seconds or a date (RFC 9110, 10.2.3), as milliseconds from `now`, at most `longestHold`.
 * Returns `null` for none, rubbish, and what lies in the past.
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  const wait = /^\d{1,15}$/.test(text) ? Number(text) * 1_000 : /^[A-Za-z]{3}/.test(text) ? Date.parse(text) - now : -1;
  return wait >= 0 ? Math.min(wait, longestHold) : null;
}
