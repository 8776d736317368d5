import type { Page } from '@playwright/test';
import type { ChromeApi } from './chrome-api.ts';

declare const chrome: ChromeApi;

/**
 * Makes an alarm go off now, really: the browser fires it, and wakes a worker that had ended. As with any alarm that went
 * off, one without a period is gone afterwards.
 */
export async function fireAlarm(controlPage: Page, name: string): Promise<void> {
  await controlPage.evaluate(async (alarm) => {
    const period = (await chrome.alarms.get(alarm))?.periodInMinutes;
    await chrome.alarms.create(alarm, {
      when: Date.now(),
      ...(period === undefined ? {} : { periodInMinutes: period }),
    });
  }, name);
}
