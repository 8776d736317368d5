import type { Page } from '@playwright/test';
import type { RequestName } from '../../lib/messages.ts';
import type { RequestInput } from '../../lib/request-inputs.ts';

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/**
 * Asks the background worker for something, as the extension's own pages do.
 * @throws Error if it was not done.
 */
export async function request<N extends RequestName>(
  controlPage: Page,
  name: N,
  input: RequestInput<N>,
): Promise<void> {
  const reply = await controlPage.evaluate((message) => chrome.runtime.sendMessage(message), { request: name, input });
  const done = typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true;
  if (!done) throw new Error(`The extension did not carry out ${name}: ${JSON.stringify(reply)}`);
}
