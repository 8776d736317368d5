import { expect, type Page } from '@playwright/test';
import { type Launched, launch } from '../tests/harness/launch.ts';
import { createSandbox } from '../tests/sandbox/server.ts';
import { picturePage, picturePopup } from './pictures/camera.ts';
import { makeHistory } from './pictures/history.ts';
import { sampleBatchId } from './sample-page/batch.ts';
import { sampleTasks } from './sample-page/tasks.ts';
import { buildExtension } from './start/build.ts';
import { roomyScreen } from './start/roomy-screen.ts';

// The browser inherits it, and times look the same wherever the pictures are made.
process.env.TZ = 'UTC';

const resultsAddress = `results.html#/batch/${sampleBatchId}`;
const treeAddress = `results.html#/task/${sampleTasks[0].id}?view=tree`;

async function inBrowser(colorScheme: 'light' | 'dark', run: (browser: Launched) => Promise<void>): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const sandbox = opened.adopt(await createSandbox(), (it) => it.close());
  const options = { sandbox, colorScheme, viewport: null, args: roomyScreen(2) };
  const browser = opened.adopt(await launch(options), (it) => it.close());
  if (colorScheme === 'light') await picturePopup(browser, 'popup-key', keyForm);
  await makeHistory(browser, sandbox);
  await run(browser);
}

async function keyForm(popup: Page): Promise<void> {
  await expect(popup.getByRole('textbox', { name: 'API key' })).toBeFocused();
}

async function list(popup: Page): Promise<void> {
  await expect(popup.getByRole('list', { name: 'Tasks' })).toContainText('checked 12 s ago, next in 18 s');
}

async function openResult(popup: Page): Promise<void> {
  await list(popup);
  await popup.getByRole('button', { name: /bluecup-cafe/ }).click();
  await expect(popup.getByText('amara@bluecup.example')).toBeVisible();
  // Away from the row, which would else show that the pointer is on it.
  await popup.mouse.move(0, 0);
}

async function wholeBatch(page: Page): Promise<void> {
  await expect(page.getByRole('grid', { name: 'Results' })).toContainText('verified');
}

async function tree(page: Page): Promise<void> {
  await expect(page.getByRole('tree')).toContainText('bluecup-cafe');
}

async function options(page: Page): Promise<void> {
  await expect(page.getByText('Key ending in')).toBeVisible();
}

await buildExtension();
await inBrowser('light', async (browser) => {
  await picturePopup(browser, 'popup-list', list);
  await picturePopup(browser, 'popup', openResult);
  await picturePage(browser, resultsAddress, 'results', wholeBatch);
  await picturePage(browser, treeAddress, 'results-tree', tree);
  await picturePage(browser, 'options.html', 'options', options);
});
await inBrowser('dark', async (browser) => {
  await picturePopup(browser, 'popup-dark', openResult);
  await picturePage(browser, resultsAddress, 'results-dark', wholeBatch);
});
