import { browser } from 'wxt/browser';

const name = 'wake';

/** The browser wakes a sleeping worker for alarms at most this often, and this one goes on until it is cleared: none is ever lost. */
const againAfterMinutes = 1;

/** Sets the one alarm for `at` (epoch milliseconds), or clears it with `null`. One that stands for that time already is left alone. */
export async function setAlarm(at: number | null): Promise<void> {
  if (at === null) {
    await browser.alarms.clear(name);
    return;
  }
  const standing = await browser.alarms.get(name);
  if (standing?.scheduledTime === at) return;
  await browser.alarms.create(name, { when: at, periodInMinutes: againAfterMinutes });
}

/** Calls back at each alarm. Must be called in the first turn of the worker's start, like every listener that wakes it. */
export function onAlarm(run: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) run();
  });
}
