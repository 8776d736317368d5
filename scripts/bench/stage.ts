import type { Page } from '@playwright/test';
import { type Launched, launch } from '../../tests/harness/launch.ts';
import { createSandbox, type Sandbox, sandboxKey } from '../../tests/sandbox/server.ts';
import { controlPage, makeBenchBuild } from './bench-build.ts';
import { installProbe, type Sight } from './probe.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** A browser with the bench's copy of the production build, with a key saved, and a server that answers at once. */
export interface Stage {
  browser: Launched;
  sandbox: Sandbox;
}

/** A large window, in which fifty rows of a table are in view. */
const roomy = { width: 1280, height: 1800 };

/** Nothing is measured by it: a limit for machines under load, in milliseconds. */
const patience = 240_000;

/** Sets the stage for one row of the bench, and clears it away. */
export async function onStage<T>(run: (stage: Stage) => Promise<T>): Promise<T> {
  await using opened = new AsyncDisposableStack();
  const build = opened.adopt(await makeBenchBuild(), (it) => it.remove());
  const sandbox = opened.adopt(await createSandbox(), (it) => it.close());
  const browser = opened.adopt(await launch({ sandbox, extensionPath: build.path, viewport: roomy }), (it) =>
    it.close(),
  );
  browser.context.setDefaultTimeout(patience);
  // A page of the product that nobody looks at, such as the one that welcomes, would follow what is measured, in the same process.
  await browser.controlPage.goto(new URL(controlPage, browser.controlPage.url()).href);
  for (const page of browser.context.pages()) if (page !== browser.controlPage) await page.close();
  await browser.context.addInitScript(installProbe);
  await tell(browser.controlPage, 'saveKey', { key: sandboxKey });
  // Not the promise itself: everything would be cleared away at once.
  return await run({ browser, sandbox });
}

/** Sends a request to the worker as a page does. Resolves when it is done. */
export async function tell(page: Page, request: string, input: object): Promise<void> {
  await page.evaluate((message) => chrome.runtime.sendMessage(message), { request, input });
}

/** How long it takes a page to show something after an event that `act` causes, in milliseconds, as the page itself sees it. */
export async function timeToSight(page: Page, event: string, sight: Sight, act: () => Promise<void>): Promise<number> {
  await page.evaluate(([of, what]) => globalThis.benchProbe.arm(of, what), [event, sight] as const);
  await act();
  return page.evaluate(async () => (await globalThis.benchProbe.armed) ?? Number.NaN);
}
