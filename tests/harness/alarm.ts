import type { Worker } from '@playwright/test';
import type { ChromeApi } from './chrome-api.ts';

declare const chrome: ChromeApi;

/** How often an alarm of the extension comes, in minutes. @throws Error if it is not set. */
export async function alarmPeriod(worker: Worker, name: string): Promise<number | undefined> {
  const alarm = await worker.evaluate((of) => chrome.alarms.get(of), name);
  if (!alarm) throw new Error(`The alarm "${name}" is not set.`);
  return alarm.periodInMinutes;
}

/** Lets the extension's own listener hear of an alarm, as if its time had come. */
export async function ringAlarm(worker: Worker, name: string): Promise<void> {
  await worker.evaluate((of) => chrome.alarms.onAlarm.dispatch({ name: of }), name);
}
