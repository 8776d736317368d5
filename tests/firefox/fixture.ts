import { test as base, expect } from '@playwright/test';
import { replyEnvelope } from '@/lib/messages.ts';
import { createSandbox, type Sandbox, sandboxKey } from '../sandbox/server.ts';
import { type Launched, type LaunchOptions, launch } from './launch.ts';

declare const browser: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** A sandbox, and a Firefox with the production build of the extension in a fresh profile that reaches it; `ready` has the key saved. */
interface Fixtures {
  sandbox: Sandbox;
  /** Starts a Firefox that differs, or a second one, and ends it with the test. */
  start(options?: Omit<LaunchOptions, 'sandbox'>): Promise<Launched>;
  firefox: Launched;
  ready: Launched;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by its first parameter's pattern.
  sandbox: async ({}, use) => {
    const sandbox = await createSandbox();
    await use(sandbox);
    await sandbox.close();
  },
  start: async ({ sandbox }, use) => {
    const started: Launched[] = [];
    await use(async (options) => {
      const launched = await launch({ sandbox, ...options });
      started.push(launched);
      return launched;
    });
    await Promise.all(started.map((launched) => launched.close()));
  },
  firefox: async ({ start }, use) => {
    await use(await start());
  },
  ready: async ({ firefox }, use) => {
    await request(firefox, 'saveKey', { key: sandboxKey });
    await use(firefox);
  },
});

export { expect };

/** Sends a request to the event page as a page of the extension does. @throws Error if it refuses. */
export async function request(
  { controlTab }: Launched,
  name: string,
  input: Record<string, string | string[]>,
): Promise<void> {
  const message = { request: name, input };
  const answer = await controlTab.evaluate(
    async (sent) => JSON.stringify(await browser.runtime.sendMessage(sent)),
    message,
  );
  const reply = replyEnvelope.parse(JSON.parse(answer));
  if (!reply.ok) throw new Error(`The event page did not do "${name}": ${reply.failure}`);
}
