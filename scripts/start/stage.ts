import { mkdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Download, Page } from '@playwright/test';
import { type Launched, launch } from '../../tests/harness/launch.ts';
import { until } from '../../tests/harness/until.ts';
import { createSandbox, type Sandbox } from '../../tests/sandbox/server.ts';
import type { SandboxTask } from '../../tests/sandbox/task.ts';
import { addSampleBatch, type SampleBatch } from '../sample-page/batch.ts';
import { addSampleTasks, samplePage } from '../sample-page/tasks.ts';
import { roomyScreen } from './roomy-screen.ts';

declare const chrome: { tabs: { create(tab: { url: string }): Promise<unknown> } };

/** Everything that a walk through the product needs. */
export interface Stage {
  browser: Launched;
  sandbox: Sandbox;
  /** A sample task by its tracking id. */
  task(trackingId: string): SandboxTask;
  batch: SampleBatch;
  /** The page of sample ids, open in a tab. */
  page: Page;
  /** Takes a picture of a page under a name and a running number. */
  take(page: Page, name: string): Promise<void>;
  /** Keeps a file that the browser saved beside the pictures, under its own name. Resolves to its path. */
  save(download: Download): Promise<string>;
  /** The pictures taken and files kept so far, relative to the working directory. */
  kept: readonly string[];
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
  const kept: string[] = [];
  const toClose = opened.move();
  return {
    browser,
    sandbox,
    task: addSampleTasks(sandbox),
    batch: addSampleBatch(sandbox, 'when told'),
    page,
    kept,
    async take(subject, name) {
      const path = join(folder, `${kept.length + 1}-${name}.png`);
      await subject.screenshot({ path });
      kept.push(relative(process.cwd(), path));
    },
    async save(download) {
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path);
      kept.push(relative(process.cwd(), path));
      return path;
    },
    close: () => toClose.disposeAsync(),
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
