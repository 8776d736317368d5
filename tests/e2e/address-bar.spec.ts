import type { ChromeApi } from '../harness/chrome-api.ts';
import type { Launched } from '../harness/launch.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, request, test } from './fixture.ts';

declare const chrome: ChromeApi;

type Place = Parameters<ChromeApi['omnibox']['onInputEntered']['dispatch']>[1];

/** Chromium lets no test type into its address bar: the events of its keyword are made in the worker. */
async function press(browser: Launched, text: string, place: Place) {
  const worker = await browser.worker();
  await worker.evaluate(([typed, where]) => chrome.omnibox.onInputEntered.dispatch(typed, where), [
    text,
    place,
  ] as const);
}

async function enter(browser: Launched, text: string, place: Place = 'newForegroundTab') {
  const opened = browser.context.waitForEvent('page');
  await press(browser, text, place);
  return opened;
}

async function suggested(browser: Launched, text: string) {
  const worker = await browser.worker();
  return worker.evaluate(
    (typed) =>
      new Promise<{ content: string; description: string }[]>((resolve) => {
        chrome.omnibox.onInputChanged.dispatch(typed, resolve);
      }),
    text,
  );
}

test('an id in the address bar is looked up and shown in a tab', async ({ ready, sandbox }) => {
  const { id } = sandbox.addTask({ trackingId: 'typed-one' });
  const page = await enter(ready, `  task_id: ${id.toUpperCase()} `);
  await expect(page.getByRole('heading', { name: 'typed-one' })).toBeVisible();
  expect(sandbox.ledger.filter(({ path }) => path.toLowerCase().endsWith(id))).toHaveLength(1);
});

test('what was looked up is suggested by tracking id, by id, by a name and by what was found, and opened without a request', async ({
  ready,
  sandbox,
}) => {
  const data = [{ first_name: 'Björn', last_name: "O'Example <b>" }];
  const named = sandbox.addTask({ trackingId: 'R&D <north> "1"', data });
  const other = sandbox.addTask({ trackingId: 'other', data: [] });
  await request(ready, 'lookUp', { ids: [named.id, other.id] });
  await ready.waitForBadge('2');
  expect((await suggested(ready, 'r&d north')).map(({ content }) => content)).toEqual([named.id]);
  expect((await suggested(ready, other.id.slice(0, 12))).map(({ content }) => content)).toEqual([other.id]);
  expect((await suggested(ready, 'nothing found')).map(({ content }) => content)).toEqual([other.id]);
  expect(await suggested(ready, 'no such thing')).toEqual([]);
  expect((await suggested(ready, 'björn example')).map(({ content }) => content)).toEqual([named.id]);
  const described = (await suggested(ready, 'example'))[0]?.description ?? '';
  expect(described).toContain('Björn O');
  expect(described).not.toMatch(/[<>"']|&(?!#\d+;)/);

  const before = sandbox.ledger.length;
  const page = await enter(ready, 'north');
  await expect(page.getByRole('heading', { name: /R&D/ })).toBeVisible();
  expect(sandbox.ledger).toHaveLength(before);
});

test('words that several tasks have lead to the search, in the results page that is open too', async ({
  ready,
  sandbox,
}) => {
  const tasks = ['alpha-1', 'alpha-2', 'omega'].map((trackingId) => sandbox.addTask({ trackingId, data: [] }));
  await request(ready, 'lookUp', { ids: tasks.map(({ id }) => id) });
  await ready.waitForBadge('3');
  const page = await enter(ready, 'alpha');
  const search = page.getByRole('searchbox', { name: 'Search tasks' });
  const rows = page.getByRole('region', { name: 'All tasks' }).getByRole('link', { name: /alpha|omega/ });
  await expect(search).toHaveValue('alpha');
  await expect(search).toBeFocused();
  await expect(rows).toHaveCount(2);

  await press(ready, 'a', 'currentTab');
  await expect(search).toHaveValue('a');
  await expect(rows).toHaveCount(3);
  await press(ready, 'no such thing', 'currentTab');
  await expect(search).toHaveValue('no such thing');
  await expect(page.locator('.search-line').getByText('0 hits').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Task or batch IDs' })).toHaveValue('');
  const piece = String(tasks[0]?.id).slice(0, 20);
  await press(ready, `${piece}ab`, 'currentTab');
  await expect(page.getByRole('textbox', { name: 'Task or batch IDs' })).toHaveValue(`${piece}ab`);
  await press(ready, `key ${sandboxKey.toUpperCase()}]`, 'currentTab');
  await expect(search).toHaveValue('key …]');
  await press(ready, 'omega', 'currentTab');
  await expect(page.getByRole('heading', { name: 'omega' })).toBeVisible();
});

test('it opens where the browser says: in this tab, or in one behind it, and nothing at all is the results page', async ({
  ready,
  sandbox,
}) => {
  const { id } = sandbox.addTask({ trackingId: 'typed-one' });
  const front = await ready.context.newPage();
  const behind = await enter(ready, id, 'newBackgroundTab');
  await expect(behind.getByRole('heading', { name: 'typed-one' })).toBeVisible();
  // The addresses of the extension's own pages alone are told.
  const inFront = () => ready.controlPage.evaluate(() => chrome.tabs.query({ active: true }));
  expect(await inFront()).not.toContainEqual(expect.objectContaining({ url: behind.url() }));

  await press(ready, '   ', 'currentTab');
  await expect(front).toHaveURL(/results\.html#\/$/);
  expect(await inFront()).toContainEqual(expect.objectContaining({ url: front.url() }));
  await expect(front.getByRole('textbox', { name: 'Task or batch IDs' })).toHaveValue('');
  await expect(front.getByText('Correct it here, then look it up.')).toHaveCount(0);
});

test('without a key an id waits for one, and is looked up as soon as it is saved', async ({ chromium, sandbox }) => {
  const { id } = sandbox.addTask({ trackingId: 'before-key' });
  const page = await enter(chromium, id);
  await page.getByRole('textbox', { name: 'API key' }).fill(sandboxKey);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'before-key' })).toBeVisible();
});

test('text without an id waits in the form, and the own key is left out of it', async ({ ready, sandbox }) => {
  const before = sandbox.ledger.length;
  const page = await enter(ready, 'no such thing');
  const field = page.getByRole('textbox', { name: 'Task or batch ids' });
  await expect(field).toHaveValue('no such thing');
  await expect(page.getByText('Correct it here, then look it up.')).toBeVisible();
  await page.close();
  const next = await enter(ready, sandboxKey);
  await expect(next.getByText('That was your API key, not an id.')).toBeVisible();
  await expect(next.getByRole('textbox', { name: 'Task or batch ids' })).toHaveValue('');
  expect(await next.content()).not.toContain(sandboxKey);
  expect(sandbox.ledger).toHaveLength(before);
});
