import type { CreditBalance } from './account.ts';
import { failureWords } from './failure.ts';
import type { KeyTest } from './messages.ts';

/** How trying or saving a key went, in words. `good`: nothing is left to do. */
export interface KeyOutcome {
  good: boolean;
  words: string;
}

const number = new Intl.NumberFormat('en-GB');
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** What a person reads after a key was saved. A key that could not be tried is saved all the same, and the words say so. */
export function savedKeyWords(saved: boolean, test: KeyTest, now: number): KeyOutcome {
  if (test.failure === null) return testedKeyWords(test, now);
  if (!saved) return { good: false, words: `Not saved. ${reason(test)}` };
  if (test.failure === 'unreachable' || test.failure === 'timed-out')
    return { good: true, words: 'Saved. Openmart could not be reached to test it.' };
  return { good: true, words: `Saved, but it could not be tested. ${reason(test)}` };
}

/** What a person reads after the stored key was tried. */
export function testedKeyWords(test: KeyTest, now: number): KeyOutcome {
  if (test.failure !== null) return { good: false, words: reason(test) };
  return { good: true, words: test.credits ? `Key works, ${creditWords(test.credits, now)}` : 'Key works' };
}

function reason({ failure, detail }: KeyTest): string {
  if (failure === null) return '';
  const { sentence, nextStep } = failureWords[failure];
  if (failure === 'bad-key') return `${sentence} Copy it again from Openmart.`;
  return detail ? `${sentence} It says: ${detail}` : `${sentence} ${nextStep}`;
}

/** "4,210 credits until 1 Apr". The day is told as Openmart's server counts it, in UTC. */
export function creditWords({ balance, periodEnd }: CreditBalance, now: number): string {
  const credits = `${number.format(balance)} ${balance === 1 ? 'credit' : 'credits'}`;
  const end = periodEnd === null ? Number.NaN : Date.parse(periodEnd);
  if (Number.isNaN(end)) return credits;
  const sameYear = new Date(end).getUTCFullYear() === new Date(now).getUTCFullYear();
  return `${credits} until ${(sameYear ? day : dayOfYear).format(end)}`;
}
