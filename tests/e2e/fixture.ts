import { join } from 'node:path';
import '../language/speak-english.ts';
import { test as base, expect } from '@playwright/test';
import { replyEnvelope } from '@/lib/messages.ts';
import type { ChromeApi } from '../harness/chrome-api.ts';
import { type Launched, launch } from '../harness/launch.ts';
import { createSandbox, type Sandbox, sandboxKey } from '../sandbox/server.ts';

declare const chrome: ChromeApi;

export const extensionPath = join(import.meta.dirname, '../../.output/chrome-mv3');

/** A sandbox, and a browser with the production build of the extension in a fresh profile that reaches it; `ready` has the key saved. */
interface Fixtures {
  sandbox: Sandbox;
  chromium: Launched;
  ready: Launched;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by its first parameter's pattern.
  sandbox: async ({}, use) => {
    const sandbox = await createSandbox();
    await use(sandbox);
    await sandbox.close();
  },
  chromium: async ({ sandbox }, use) => {
    const launched = await launch({ sandbox, extensionPath });
    await use(launched);
    await launched.close();
  },
  ready: async ({ chromium }, use) => {
    await request(chromium, 'saveKey', { key: sandboxKey });
    await use(chromium);
  },
});

export { expect };

/** Sends a request to the worker as an extension page does. @throws Error if the worker refuses it. */
export async function request(launched: Launched, name: string, input: object): Promise<void> {
  const answer = replyEnvelope.parse(await reply(launched, name, input));
  if (!answer.ok) throw new Error(`The worker did not do "${name}": ${answer.failure}`);
}

/** What the worker answers to a request, be it a refusal. */
export function reply({ controlPage }: Launched, name: string, input: object): Promise<unknown> {
  return controlPage.evaluate((message) => chrome.runtime.sendMessage(message), { request: name, input });
}
