import type { ChromeApi } from '../harness/chrome-api.ts';
import type { Launched } from '../harness/launch.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, request, test } from './fixture.ts';

declare const chrome: ChromeApi;

type Place = Parameters<ChromeApi['omnibox']['onInputEntered']['dispatch']>[1];

/** Chromium lets no test type into its address bar: the events of its keyword are made in the worker. */
async function enter(browser: Launched, text: string, place: Place = 'newForegroundTab') {
  const opened = browser.context.waitForEvent('page');
  const worker = await browser.worker();
  await worker.evaluate(([typed, where]) => chrome.omnibox.onInputEntered.dispatch(typed, where), [
    text,
    place,
  ] as const);
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

test('what was looked up is suggested by tracking id, by id and by what was found, and opened without a request', async ({
  ready,
  sandbox,
}) => {
  const named = sandbox.addTask({ trackingId: 'R&D <north> "1"' });
  const other = sandbox.addTask({ trackingId: 'other', data: [] });
  await request(ready, 'lookUp', { ids: [named.id, other.id] });
  await ready.waitForBadge('2');
  expect((await suggested(ready, 'r&d north')).map(({ content }) => content)).toEqual([named.id]);
  expect((await suggested(ready, other.id.slice(0, 12))).map(({ content }) => content)).toEqual([other.id]);
  expect((await suggested(ready, 'nothing found')).map(({ content }) => content)).toEqual([other.id]);
  expect(await suggested(ready, 'no such thing')).toEqual([]);
  expect((await suggested(ready, 'north'))[0]?.description).not.toMatch(/[<>"]|&(?!#\d+;)/);

  const before = sandbox.ledger.length;
  const page = await enter(ready, 'north');
  await expect(page.getByRole('heading', { name: /R&D/ })).toBeVisible();
  expect(sandbox.ledger).toHaveLength(before);
});

test('text without an id waits in the form, and the own key is left out of it', async ({ ready, sandbox }) => {
  const before = sandbox.ledger.length;
  const page = await enter(ready, 'no such thing');
  const field = page.getByRole('textbox', { name: 'Task or batch IDs' });
  await expect(field).toHaveValue('no such thing');
  await expect(page.getByText('There is no id in this text')).toBeVisible();
  await page.close();
  const next = await enter(ready, sandboxKey);
  await expect(next.getByRole('textbox', { name: 'Task or batch IDs' })).toBeVisible();
  expect(await next.content()).not.toContain(sandboxKey);
  expect(sandbox.ledger).toHaveLength(before);
});
