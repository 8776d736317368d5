import type { ChromeApi } from '../harness/chrome-api.ts';
import { widerThanRoom } from '../harness/sideways.ts';
import { expect, request, test } from './fixture.ts';

declare const chrome: ChromeApi;

/** The names of all that the browser has stored for the extension. */
async function storedNames(): Promise<string[]> {
  const areas = await Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]);
  const databases = await indexedDB.databases();
  const stores = databases.map(
    ({ name = '' }) =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          resolve([...opening.result.objectStoreNames]);
          opening.result.close();
        };
      }),
  );
  return [...areas.flatMap(Object.keys), ...Object.keys(localStorage), ...(await Promise.all(stores)).flat()];
}

test('"What is stored and where" names all that there is, counts it, and is reached from the options and before there is a key', async ({
  chromium,
  sandbox,
}) => {
  const welcome = await chromium.openPage('popup.html');
  const opened = chromium.context.waitForEvent('page');
  await welcome.getByRole('link', { name: 'What is stored and where' }).click();
  await expect((await opened).getByRole('heading', { name: 'What is stored and where' })).toBeVisible();

  await request(chromium, 'saveKey', { key: sandbox.keys[0] ?? '' });
  const task = sandbox.addTask();
  await request(chromium, 'lookUp', { ids: [task.id] });
  await chromium.waitForBadge('1');
  await request(chromium, 'saveSettings', { keepDays: 30 });
  const popup = await chromium.openPage('popup.html');
  const field = popup.getByRole('textbox', { name: 'Task or batch IDs' });
  await field.fill('too long for the field '.repeat(10_000));
  await popup.getByRole('button', { name: 'Remove Long text, 0.2 MB' }).waitFor();
  await field.fill('a draft');
  await popup.close();

  const page = await chromium.openPage('options.html');
  await page.getByRole('link', { name: 'The whole list' }).click();
  const heading = page.getByRole('heading', { name: 'What is stored and where' });
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle(/^What is stored and where/);
  const section = (name: string) => page.getByRole('heading', { name, exact: true }).locator('xpath=..');
  await expect(section('Tasks, batches and lookups')).toContainText('tasks 1');
  await expect(section('Tasks, batches and lookups')).toContainText('erased 30 days after');
  await expect(section('Results')).toContainText('bodies 1');
  const told = await page.getByRole('listitem').locator('.mono').allTextContents();
  const stored = await chromium.controlPage.evaluate(storedNames);
  expect(stored).toEqual(expect.arrayContaining(['draft', 'draftFiles', 'theme']));
  expect(told).toEqual(expect.arrayContaining(stored));

  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await widerThanRoom(page)).toEqual([]);
  }
  await page.getByRole('link', { name: 'Options' }).click();
  await expect(page.getByRole('link', { name: 'The whole list' })).toBeFocused();
  await page.goBack();
  await expect(heading).toBeVisible();
});
