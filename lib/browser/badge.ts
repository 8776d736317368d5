import { browser } from 'wxt/browser';
import type { BadgeFace } from '@/lib/badge.ts';

const colors: Readonly<Record<BadgeFace['tone'], string>> = {
  trouble: '#b3261e',
  news: '#1a66d1',
  work: '#5f6672',
};

/** Paints the toolbar button. */
export async function showBadge({ text, tone, title }: BadgeFace): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: colors[tone] }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title }),
  ]);
}
