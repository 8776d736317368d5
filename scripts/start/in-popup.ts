import { expect as anyExpect, type Locator, type Page } from '@playwright/test';
import type { Popup } from '../../tests/harness/popup.ts';

// Generous: it is a limit for machines under load, and nothing waits longer than it must.
export const expect = anyExpect.configure({ timeout: 20_000 });

/** Does something in a popup and closes it, also when that failed. */
export async function inPopup<T>(opening: Promise<Popup>, run: (popup: Page) => Promise<T>): Promise<T> {
  const popup = await opening;
  try {
    return await run(popup.page);
  } finally {
    await popup.close();
  }
}

/** The field for ids. */
export function field(popup: Page): Locator {
  return popup.getByRole('textbox', { name: 'Task or batch ids' });
}

/** The rows of the list. */
export function rows(popup: Page): Locator {
  return popup.getByRole('list', { name: 'Tasks' }).getByRole('listitem');
}

/** The first row that says this. */
export function row(popup: Page, text: string): Locator {
  return rows(popup).filter({ hasText: text }).first();
}
