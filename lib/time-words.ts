const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const latestDate = 8.64e15; // the furthest a date can be from 1970, by the language's own rule

/**
 * How long ago something was, such as "12 s ago", and from a day on its date. Both are epoch milliseconds. What seems to lie in the
 * future, as after a change of the clock, is "just now".
 */
export function ago(then: number, now: number): string {
  const passed = now - then;
  if (passed < 5 * second) return 'just now';
  if (passed < minute) return `${Math.floor(passed / second)} s ago`;
  if (passed < hour) return `${Math.floor(passed / minute)} min ago`;
  return passed < day ? `${Math.floor(passed / hour)} h ago` : dateWords(then, now);
}

/** When something will be, such as "in 3 min", rounded up, and from a day on its date. Both are epoch milliseconds. What is due is "now". */
export function inWords(then: number, now: number): string {
  const left = then - now;
  if (left <= 0) return 'now';
  if (left <= 59 * second) return `in ${Math.ceil(left / second)} s`;
  if (left <= 59 * minute) return `in ${Math.ceil(left / minute)} min`;
  return left <= 23 * hour ? `in ${Math.ceil(left / hour)} h` : `on ${dateWords(then, now)}`;
}

/** A day of the local calendar, such as "3 Apr", with the year where it is another than now. */
function dateWords(then: number, now: number): string {
  if (!(Math.abs(then) <= latestDate)) return 'an unknown day';
  const isSameYear = new Date(then).getFullYear() === new Date(now).getFullYear();
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(isSameYear ? {} : { year: 'numeric' }),
  });
  return format.format(then);
}
