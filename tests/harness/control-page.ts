import type { BrowserContext, Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { until } from './until.ts';

/**
 * Opens the manifest as a page. It has the extension's API and none of its code, so the harness can ask and tell the
 * browser things there without any part of the product running or being woken.
 */
export async function openControlPage(context: BrowserContext, extension: Extension): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  let reason: unknown;
  await until(
    () =>
      page.goto(`${extension.root}manifest.json`).then(
        () => true,
        (error: unknown) => {
          reason = error;
          return false;
        },
      ),
    () => `The extension did not load: ${reason}`,
  );
  return page;
}
