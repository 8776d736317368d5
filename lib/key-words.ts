import type { CreditBalance } from './account.ts';
import { failureWords } from './failure.ts';
import { sentences, t } from './i18n.ts';
import { perLocale } from './locale.ts';
import type { KeyTest } from './messages.ts';

/** How trying or saving a key went, in words. `good`: nothing is left to do. */
export interface KeyOutcome {
  good: boolean;
  words: string;
}

const day = perLocale((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }));
const dayOfYear = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
);

/** What a person reads after a key was saved. A key that could not be tried is saved all the same, and the words say so. */
export function savedKeyWords(saved: boolean, test: KeyTest, now: number): KeyOutcome {
  if (test.failure === null) return testedKeyWords(test, now);
  if (!saved) return { good: false, words: sentences(t('key.not_saved'), reason(test)) };
  if (test.failure === 'unreachable' || test.failure === 'timed-out')
    return { good: true, words: t('key.saved_unreached') };
  return { good: true, words: sentences(t('key.saved_untested'), reason(test)) };
}

/** What a person reads after the key in force was tried. The organisation's they can't copy again. */
export function testedKeyWords(test: KeyTest, now: number, isManaged = false): KeyOutcome {
  if (test.failure === 'bad-key' && isManaged) return { good: false, words: t('managed.key_refused') };
  if (test.failure !== null) return { good: false, words: reason(test) };
  return {
    good: true,
    words: test.credits ? t('key.works_with', { credits: creditWords(test.credits, now) }) : t('key.works'),
  };
}

function reason({ failure, detail }: KeyTest): string {
  if (failure === null) return '';
  const { sentence, nextStep } = failureWords(failure);
  if (failure === 'bad-key') return sentences(sentence, t('key.copy_again'));
  return sentences(sentence, detail ? t('key.server_says', { detail }) : nextStep);
}

/** "4,210 credits until 1 Apr". The day is told as Openmart's server counts it, in UTC. */
export function creditWords({ balance, periodEnd }: CreditBalance, now: number): string {
  const credits = t('key.credits', balance);
  const end = periodEnd === null ? Number.NaN : Date.parse(periodEnd);
  if (Number.isNaN(end)) return credits;
  const sameYear = new Date(end).getUTCFullYear() === new Date(now).getUTCFullYear();
  return t('key.credits_until', { credits, day: (sameYear ? day() : dayOfYear()).format(end) });
}
