import type { LedgerEntry } from '../sandbox/ledger.ts';

/** The most requests that started within one second, as the server saw them. */
export function busiestSecond(ledger: readonly LedgerEntry[]): number {
  const starts = ledger.map(({ tick }) => tick).sort((a, b) => a - b);
  return Math.max(0, ...starts.map((start, n) => countUntil(starts, n, start + 1_000)));
}

/** How long after the first request the last one started, in milliseconds, as the server saw them. */
export function spanOf(ledger: readonly LedgerEntry[]): number {
  const starts = ledger.map(({ tick }) => tick);
  return Math.max(...starts) - Math.min(...starts);
}

/** The most requests that were under way at once, as the server saw them. */
export function mostAtOnce(ledger: readonly LedgerEntry[]): number {
  return Math.max(0, ...ledger.map(({ inFlight }) => inFlight));
}

function countUntil(starts: readonly number[], from: number, end: number): number {
  let place = from;
  while ((starts[place] ?? Number.POSITIVE_INFINITY) < end) place += 1;
  return place - from;
}
