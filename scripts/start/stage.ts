import { mkdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { type Launched, launch } from '../../tests/harness/launch.ts';
import { until } from '../../tests/harness/until.ts';
import { createSandbox, type Sandbox } from '../../tests/sandbox/server.ts';
import type { SandboxTask } from '../../tests/sandbox/task.ts';
import { addSampleTasks, samplePage } from '../sample-page/tasks.ts';
import { roomyScreen } from './roomy-screen.ts';

declare const chrome: { tabs: { create(tab: { url: string }): Promise<unknown> } };

/** Everything that a walk through the product needs. */
export interface Stage {
  browser: Launched;
  sandbox: Sandbox;
  /** A sample task by its tracking id. */
  task(trackingId: string): SandboxTask;
  /** The page of sample ids, open in a tab. */
  page: Page;
  /** Takes a picture of a page under a name and a running number. */
  take(page: Page, name: string): Promise<void>;
  /** The pictures taken so far, relative to the working directory. */
  pictures: readonly string[];
  close(): Promise<void>;
}

const folder = resolve(import.meta.dirname, '../../pictures');

/** Sets up sandbox, headless browser and sample page, and empties the folder for pictures. Close it. */
export async function setStage(): Promise<Stage> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await using opened = new AsyncDisposableStack();
  const sandbox = opened.adopt(await createSandbox(), (it) => it.close());
  const browser = opened.adopt(await launch({ sandbox, viewport: null, args: roomyScreen() }), (it) => it.close());
  const page = await openSamplePage(browser);
  const pictures: string[] = [];
  const kept = opened.move();
  return {
    browser,
    sandbox,
    task: addSampleTasks(sandbox),
    page,
    pictures,
    async take(subject, name) {
      const path = join(folder, `${pictures.length + 1}-${name}.png`);
      await subject.screenshot({ path });
      pictures.push(relative(process.cwd(), path));
    },
    close: () => kept.disposeAsync(),
  };
}

/** Opens it in a tab that is never blank: at the installation Chromium opens the options in a blank tab if one is in front. */
async function openSamplePage({ context, controlPage }: Launched): Promise<Page> {
  await controlPage.evaluate((url) => chrome.tabs.create({ url }), samplePage);
  const page = await until(
    async () => context.pages().find((each) => each.url() === samplePage),
    () => 'The sample page did not open',
  );
  await page.waitForLoadState();
  return page;
}
