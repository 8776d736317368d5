import type { CreditBalance } from './account.ts';
import { type FailureKind, failureWords } from './failure.ts';
import { type MessageKey, sentences, t } from './i18n.ts';
import { perLocale } from './locale.ts';
import type { KeyTest } from './messages.ts';

/** How trying or saving a key went, in words. `good`: nothing is left to do; `null` where nobody knows yet whether the key works. */
export interface KeyOutcome {
  good: boolean | null;
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
    return { good: null, words: t('key.saved_unreached') };
  return { good: null, words: sentences(t('key.saved_untested'), reason(test)) };
}

/** What a person reads of a key in force that Openmart refuses. The organisation's they can't copy again. */
export function refusedKeyWords(isManaged: boolean): KeyOutcome {
  const words = isManaged ? t('managed.key_refused') : reason({ failure: 'bad-key', detail: null });
  return { good: false, words };
}

/** What a person reads after the key in force was tried. */
export function testedKeyWords(test: KeyTest, now: number, isManaged = false): KeyOutcome {
  if (test.failure === 'bad-key') return refusedKeyWords(isManaged);
  if (test.failure !== null) return { good: false, words: reason(test) };
  return {
    good: true,
    words: test.credits ? t('key.works_with', { credits: creditWords(test.credits, now) }) : t('key.works'),
  };
}

type Said = readonly [sentence: MessageKey | null, nextStep: MessageKey];

const untold: Said = ['key.no_answer', 'key.test_later'];
const untested: Said = [null, 'key.test_later'];

/** What is said of a key other than of a task, for which an id was asked for and which is tried again by itself. */
const saidOfKeys: Partial<Record<FailureKind, Said>> = {
  'bad-key': [null, 'key.copy_again'],
  'not-allowed': ['key.may_not', 'key.see_rights'],
  'not-found': untold,
  'not-accepted': untold,
  'too-many-requests': untested,
  'server-trouble': untested,
  unreachable: [null, 'key.reconnect'],
  'timed-out': untested,
  'unexpected-answer': untold,
  'too-large': untold,
};

function reason({ failure, detail }: Pick<KeyTest, 'failure' | 'detail'>): string {
  if (failure === null) return '';
  const { sentence, nextStep } = failureWords(failure);
  const [ofKey, step] = saidOfKeys[failure] ?? [];
  const whatToDo = step ? t(step) : nextStep;
  const says = detail && failure !== 'bad-key' ? t('key.server_says', { detail }) : whatToDo;
  return sentences(ofKey ? t(ofKey) : sentence, says);
}

/** "4,210 credits until 1 Apr". The day is told as Openmart's server counts it, in UTC. */
export function creditWords({ balance, periodEnd }: CreditBalance, now: number): string {
  const credits = t('key.credits', balance);
  const end = periodEnd === null ? Number.NaN : Date.parse(periodEnd);
  if (Number.isNaN(end)) return credits;
  const sameYear = new Date(end).getUTCFullYear() === new Date(now).getUTCFullYear();
  return t('key.credits_until', { credits, day: (sameYear ? day() : dayOfYear()).format(end) });
}
