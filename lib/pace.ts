import type { FailureKind } from './failure.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** When a task is checked after a person asked for it, while the worker happens to be awake: milliseconds after the asking. */
const earlyChecks = [2 * second, 4 * second, 8 * second, 15 * second];

/** From then on, by age: while younger than `until`, every `every` milliseconds. After the last one a watch rests. */
const steadyChecks = [
  { until: 10 * minute, every: 30 * second },
  { until: hour, every: minute },
  { until: 6 * hour, every: 5 * minute },
  { until: 24 * hour, every: 15 * minute },
] as const;

/** How often a task is checked whose status this extension does not know: it may never settle. */
const slowest = 5 * minute;

/** How long a task is watched, from when a person last asked for it. */
const watchedFor = 24 * hour;

/** No due time is set further ahead than this: one that is came from a clock that has since been set back. */
export const dueHorizon = hour;

/** Two failures further apart than this are not of one row: no pause between two tries, nor one that Openmart imposes, is as long. */
export const rowEndsAfter = 2 * hour;

/** The shortest time to an alarm, kept by the product itself: an unpacked extension has no floor of its own. */
export const alarmFloor = 30 * second;

/** Due times nearer than this are kept by a timer too, since the worker stays awake that long anyway. */
export const timerReach = 15 * second;

/**
 * When to check an unsettled task again, in epoch milliseconds, or `null` when watching has gone on long enough.
 * `known` tells a task known to be processing from one with a status that nobody described.
 */
export function nextCheck(askedAt: number, now: number, known: boolean): number | null {
  const age = now - askedAt;
  if (age >= watchedFor) return null;
  if (!known) return now + slowest;
  const early = earlyChecks.find((offset) => offset >= age + second);
  if (early !== undefined) return askedAt + early;
  const steady = steadyChecks.find((step) => age < step.until);
  return now + (steady?.every ?? slowest);
}

type Retry = { first: number; longest: number } | { after: readonly number[] } | 'never' | 'held';

const backOff = { first: 10 * second, longest: 15 * minute };
const perhapsTooNew: Retry = { after: [30 * second, 2 * minute, 10 * minute] };

/** How a failed check is tried again: less often each time, a few times and then rest, never, or not before something else changed. */
const retries: Readonly<Record<FailureKind, Retry>> = {
  'no-key': 'held',
  'bad-key': 'held',
  'no-host-access': 'held',
  'too-many-requests': backOff,
  'server-trouble': backOff,
  'timed-out': backOff,
  redirected: backOff,
  'unexpected-answer': backOff,
  'storage-failed': backOff,
  unreachable: { first: 10 * second, longest: 2 * minute },
  'out-of-credits': { first: 5 * minute, longest: 15 * minute },
  'not-allowed': perhapsTooNew,
  'not-found': perhapsTooNew,
  'not-accepted': perhapsTooNew,
  'wrong-task': perhapsTooNew,
  'too-large': 'never',
  'newer-form': 'never',
};

/** What decides when a failed check is tried again. Times are epoch milliseconds. */
export interface Failing {
  kind: FailureKind;
  /** Failures of this kind in a row, from 1. */
  tries: number;
  /** When the unbroken row of failures of any kind began. */
  since: number;
  /** Openmart has answered for this task before, so that it is not too new, and exists. */
  known: boolean;
}

/**
 * When to try again, in epoch milliseconds, or `null` for not by itself. A failure ends a watch only after it has lasted as long as a watch
 * lasts. `random` is in 0..1; a fifth more or less keeps many tasks from coming back in step.
 */
export function nextTry({ kind, tries, since, known }: Failing, now: number, random: number): number | null {
  const rule = retries[kind];
  const retry = known && typeof rule === 'object' && 'after' in rule ? backOff : rule;
  if (retry === 'held') return now;
  if (retry === 'never' || now - since >= watchedFor) return null;
  const wait =
    'after' in retry ? retry.after[tries - 1] : Math.min(retry.first * 2 ** Math.min(tries - 1, 30), retry.longest);
  return wait === undefined ? null : now + wait * (0.8 + 0.4 * random);
}

/** How long all requests pause after a 429 that named no time: the `tries`-th in a row, in milliseconds. */
export function pauseWithoutAdvice(tries: number): number {
  return Math.min(10 * second * 2 ** Math.min(tries - 1, 30), 15 * minute);
}
