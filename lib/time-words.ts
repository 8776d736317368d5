import { t } from './i18n.ts';
import { perLocale } from './locale.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const latestDate = 8.64e15; // the furthest a date can be from 1970, by the language's own rule

/**
 * How long ago something was, such as "12 s ago", and from a day on its date. Both are epoch milliseconds. What seems to lie in the
 * future, as after a change of the clock, is "just now". The texts are the catalogue's own: `Intl.RelativeTimeFormat` has none as short,
 * and browsers do not agree on them.
 */
export function ago(then: number, now: number): string {
  const passed = now - then;
  if (passed < 5 * second) return t('age.just_now');
  if (passed < minute) return t('age.seconds_ago', { count: Math.floor(passed / second) });
  if (passed < hour) return t('age.minutes_ago', { count: Math.floor(passed / minute) });
  return passed < day ? t('age.hours_ago', { count: Math.floor(passed / hour) }) : dateWords(then, now);
}

/** When something will be, such as "in 3 min", rounded up, and from a day on its date. Both are epoch milliseconds. What is due is "now". */
export function inWords(then: number, now: number): string {
  const left = then - now;
  if (left <= 0) return t('age.now');
  if (left <= 59 * second) return t('age.in_seconds', { count: Math.ceil(left / second) });
  if (left <= 59 * minute) return t('age.in_minutes', { count: Math.ceil(left / minute) });
  if (left <= 23 * hour) return t('age.in_hours', { count: Math.ceil(left / hour) });
  return t('age.on_day', { day: dateWords(then, now) });
}

const dayOnly = perLocale((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }));
const dayOfYear = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
);

/** A day of the local calendar, such as "3 Apr", with the year where it is another than now. */
export function dateWords(then: number, now: number): string {
  if (!(Math.abs(then) <= latestDate)) return t('age.unknown_day');
  const isSameYear = new Date(then).getFullYear() === new Date(now).getFullYear();
  return (isSameYear ? dayOnly() : dayOfYear()).format(then);
}
