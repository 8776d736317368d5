import { browser } from 'wxt/browser';

const wake = 'wake';
const tidy = 'tidy';

/** The browser wakes a sleeping worker for alarms at most this often, and this one goes on until it is cleared: none is ever lost. */
const againAfterMinutes = 1;

const dayInMinutes = 24 * 60;

/** Sets the one alarm for `at` (epoch milliseconds), or clears it with `null`. One call of the browser, so that of two settings the later holds. */
export async function setAlarm(at: number | null): Promise<void> {
  if (at === null) await browser.alarms.clear(wake);
  else await browser.alarms.create(wake, { when: at, periodInMinutes: againAfterMinutes });
}

/** Calls back at each alarm. Must be called in the first turn of the worker's start, like every listener that wakes it. */
export function onAlarm(run: () => void): void {
  listen(wake, run);
}

/** Sets the daily alarm for tidying up to begin at `at` (epoch milliseconds); `null`: only where it does not stand yet, a day from now. */
export async function setTidyAlarm(at: number | null): Promise<void> {
  if (at === null && (await browser.alarms.get(tidy))) return;
  await browser.alarms.create(tidy, { ...(at === null ? {} : { when: at }), periodInMinutes: dayInMinutes });
}

/** Calls back when it is time to tidy up. Must be called in the first turn of the worker's start. */
export function onTidyAlarm(run: () => void): void {
  listen(tidy, run);
}

function listen(name: string, run: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) run();
  });
}
