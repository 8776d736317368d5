import type { BrowserContext, Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { until } from './until.ts';

/**
 * Opens the manifest as a page. It has the extension's API and none of its code, so the harness can ask and tell the
 * browser things there without any part of the product running or being woken.
 */
export async function openControlPage(context: BrowserContext, extension: Extension): Promise<Page> {
  const ofExtension = (target: { url(): string }) => target.url().startsWith(extension.root);
  if (!context.serviceWorkers().some(ofExtension)) await context.waitForEvent('serviceworker', ofExtension);
  // A tab that is blank for a moment may be taken by the options page, which Chromium opens in a blank tab if there is one.
  const first = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(first);
  await session.send('Target.createTarget', { url: `${extension.root}manifest.json` });
  await session.detach();
  return until(
    async () => context.pages().find((page) => page.url() === `${extension.root}manifest.json`),
    () => 'The extension did not load.',
  );
}
