import type { Page } from '@playwright/test';
import { launch } from '../harness/launch.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, extensionPath, request, test } from './fixture.ts';

const tabs = ['sidepanel.html', 'results.html'];

/** Keeps every background that a page had when a frame was painted, from its first one on. */
async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { backgroundsSeen: seen });
    const look = () => {
      if (document.documentElement) seen.add(getComputedStyle(document.documentElement).backgroundColor);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

function backgroundsSeen(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(globalThis as unknown as { backgroundsSeen: Set<string> }).backgroundsSeen]);
}

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

const light = 'rgb(255, 255, 255)';
const dark = 'rgb(27, 29, 33)';

test('a theme that is chosen shows at once on every open surface, and from the first frame on of the next ones', async ({
  sandbox,
}) => {
  const launched = await launch({ sandbox, extensionPath, colorScheme: 'light' });
  try {
    await request(launched, 'saveKey', { key: sandboxKey });
    const options = await launched.openPage('options.html');
    const open = [options, ...(await Promise.all(tabs.map((path) => launched.openPage(path))))];
    const popup = await launched.openPopup();
    for (const page of [...open, popup.page]) await expect.poll(() => background(page)).toBe(light);

    await options.getByLabel('Theme').selectOption('Dark');
    await expect(options.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
    for (const page of [...open, popup.page]) await expect.poll(() => background(page)).toBe(dark);
    await popup.close();

    for (const path of ['popup.html', 'options.html', ...tabs]) {
      const page = await launched.context.newPage();
      await watchFrames(page);
      await page.goto(`chrome-extension://${launched.extensionId}/${path}`);
      await expect(page.locator('#root > *').first()).toBeVisible();
      await page.reload();
      await expect(page.locator('#root > *').first()).toBeVisible();
      await expect.poll(() => backgroundsSeen(page), path).toEqual([dark]);
      await page.close();
    }
    const again = await launched.openPopup();
    expect(await background(again.page)).toBe(dark);
    await again.close();

    await options.getByLabel('Theme').selectOption('As the system');
    for (const page of open) {
      await expect.poll(() => background(page)).toBe(light);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect.poll(() => background(page)).toBe(dark);
    }
  } finally {
    await launched.close();
  }
});

test('a system that asks for more contrast gets it in both themes', async ({ ready }) => {
  const page = await ready.openPage('options.html');
  const soft = page.getByText('High contrast is taken from the system');
  const colorOf = () => soft.evaluate((element) => getComputedStyle(element).color);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
    const usual = await colorOf();
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    await expect.poll(colorOf).not.toBe(usual);
  }
});
