import type { Locator } from '@playwright/test';
import type { Launched } from './launch.ts';

/** Pastes a text as a person does, which browsers do another way than what Playwright's `fill` does. */
export async function paste({ context, controlPage }: Launched, into: Locator, text: string): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await controlPage.evaluate((words) => navigator.clipboard.writeText(words), text);
  await into.press('ControlOrMeta+v');
}
