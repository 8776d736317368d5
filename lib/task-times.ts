import { listed, t } from './i18n.ts';
import { holdUntil } from './limiter.ts';
import { perLocale } from './locale.ts';
import { hasSettled, isStopped, type TaskRecord } from './record.ts';
import { obstacleOf, type Standing } from './standing.ts';
import { ago, dateWords, inWords } from './time-words.ts';

/** From here on a wait is told by the clock, in milliseconds: nobody counts minutes. */
const longWait = 10 * 60_000;

const minute = 60_000;

/**
 * When a task was checked and will be next ("checked 12 s ago, next in 18 s"), or since when it is no longer. Empty for one that has
 * settled, as nothing more is to come, and for one that was stopped, as its status says so; short for one that has settled and is checked again,
 * as what was found matters more. `now` is in epoch milliseconds. Where there is little room, `isBrief`, what was is left out beside what is to come.
 */
export function checkWords(record: TaskRecord, standing: Standing, now: number, isBrief = false): string {
  const { checkedAt, dueAt, failure } = record;
  if (dueAt === null) return hasSettled(record) || isStopped(record) ? '' : restWords(record, now);
  const checked = checkedAt === null ? '' : t(failure ? 'times.tried' : 'times.checked', { ago: ago(checkedAt, now) });
  if (obstacleOf(standing)) return checked;
  const next = Math.max(dueAt, holdUntil(standing.heldUntil, now));
  if (hasSettled(record))
    return next <= now ? t('times.checking_again') : t('times.next', { when: whenWords(next, now) });
  const coming = next <= now ? t('times.checking_now') : t('times.next', { when: whenWords(next, now) });
  if (checked === '') return next <= now ? '' : coming;
  return isBrief ? coming : listed([checked, coming]);
}

/** That nothing is asked until Openmart's pause is over; empty without one. Told once, not at each task. */
export function pauseWords({ heldUntil }: Standing, now: number): string {
  const until = holdUntil(heldUntil, now);
  if (until <= now) return '';
  const when = until - now < minute ? inWords(until, now) : clockWords(until, now);
  return t('times.pause', { when });
}

function whenWords(then: number, now: number): string {
  return then - now < longWait ? inWords(then, now) : clockWords(then, now);
}

/** "at 14:30": the first full minute at which it has happened. */
function clockWords(then: number, now: number): string {
  return t('age.at_time', { time: atTime(Math.ceil(then / minute) * minute, now) });
}

function restWords({ checkedAt }: TaskRecord, now: number): string {
  return checkedAt === null ? '' : t('times.no_longer', { time: atTime(checkedAt, now) });
}

const time = perLocale((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
const whole = perLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }));

/** A moment as short as it can be told: "14:02" today, "3 Nov, 14:02" before. In the person's own time zone. */
export function atTime(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return isToday ? time().format(at) : t('age.day_and_time', { day: dateWords(at, at), time: time().format(at) });
}

/** A moment to the second, for those who compare it with a log. */
export function exactTime(at: number): string {
  return whole().format(at);
}
