import type { Page } from '@playwright/test';
import type { ChromeApi } from './chrome-api.ts';
import { until } from './until.ts';

declare const chrome: ChromeApi;

/** What the toolbar shows of the extension. */
export interface Badge {
  text: string;
  /** The background, `#rrggbb`. */
  color: string;
  title: string;
}

export async function readBadge(controlPage: Page): Promise<Badge> {
  const { text, color, title } = await controlPage.evaluate(async () => ({
    text: await chrome.action.getBadgeText({}),
    color: await chrome.action.getBadgeBackgroundColor({}),
    title: await chrome.action.getTitle({}),
  }));
  const hex = color.slice(0, 3).map((part) => part.toString(16).padStart(2, '0'));
  return { text, color: `#${hex.join('')}`, title };
}

/** @throws Error that says what the badge showed instead. */
export async function waitForBadge(controlPage: Page, text: string, timeoutMs?: number): Promise<Badge> {
  let last: Badge | undefined;
  return until(
    async () => {
      last = await readBadge(controlPage);
      return last.text === text && last;
    },
    () => `The badge should show ${JSON.stringify(text)} and shows ${JSON.stringify(last)}`,
    timeoutMs,
  );
}
