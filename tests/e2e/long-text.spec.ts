import type { Page } from '@playwright/test';
import { paste } from '../harness/paste.ts';
import { expect, test } from './fixture.ts';

const field = (page: Page) => page.getByRole('textbox', { name: 'Task or batch ids' });
const files = (page: Page) => page.getByRole('list', { name: 'Files and long texts' }).getByRole('listitem');

test('of a long text the field holds nothing, and a popup that is opened again looks up all ids that were in it, after what was typed', async ({
  ready,
  sandbox,
}) => {
  const tasks = Array.from({ length: 12 }, (_, n) => sandbox.addTask({ trackingId: `long-${n}` }));
  const [typed, ...pasted] = tasks.map(({ id }) => id);
  const log = pasted.map((id) => `10:42 task_id=${id} ${'said something else '.repeat(1500)}`).join('\n');

  const first = await ready.openPopup();
  await field(first.page).fill(typed ?? '');
  await paste(ready, field(first.page), log);
  await expect(files(first.page)).toContainText('Long text, 0.3 MB · 11 ids found');
  await expect(field(first.page)).toHaveValue(typed ?? '');
  await expect(field(first.page)).toHaveAccessibleDescription('12 ids found');
  await first.close();

  const again = await ready.openPopup();
  await expect(files(again.page)).toContainText('Long text, 0.3 MB · 11 ids found');
  await expect(field(again.page)).toHaveValue(typed ?? '');
  await again.page.getByText('Choose which').click();
  await expect(again.page.getByRole('checkbox', { name: pasted[0] ?? '' })).toHaveAccessibleDescription('task_id');
  await again.page.getByRole('button', { name: 'Look up' }).click();
  await expect(files(again.page)).toHaveCount(0);
  const asked = () => sandbox.ledger.flatMap(({ path }) => /\/task\/(.+)/.exec(path)?.[1] ?? []);
  await expect.poll(() => asked().length, { timeout: 20_000 }).toBe(12);
  expect(asked()).toEqual([typed, ...pasted]);
  await again.close();

  const last = await ready.openPopup();
  await expect(field(last.page)).toBeFocused();
  await expect(files(last.page)).toHaveCount(0);
  await last.close();
});

test('a long text comes beside the field by whatever way, says where it holds no id, and can be taken away for good', async ({
  ready,
}) => {
  const { page, close } = await ready.openPopup();
  await field(page).fill('words without an id '.repeat(12_000));
  await expect(files(page)).toContainText('Long text, 0.2 MB · no task or batch id in it');
  await expect(field(page)).toHaveValue('');
  await field(page).press('Enter');
  await expect(field(page)).toHaveAccessibleDescription(/^There is no task or batch id here\./);
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await close();

  const again = await ready.openPopup();
  await again.page.getByRole('button', { name: 'Remove Long text, 0.2 MB' }).click();
  await expect(files(again.page)).toHaveCount(0);
  await again.close();
  const last = await ready.openPopup();
  await expect(field(last.page)).toBeFocused();
  await expect(files(last.page)).toHaveCount(0);
  await last.close();
});

test('a long text is listed while it is being read, and a popup that was closed meanwhile says that it is lost', async ({
  ready,
}) => {
  const { page, close } = await ready.openPopup();
  await expect(field(page)).toBeFocused();
  // What reads it never comes to an end.
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => {};
  });
  await paste(ready, field(page), `task_lost_1 ${'said something else '.repeat(15_000)}`);
  await expect(files(page)).toHaveText(/^Long text, 0.3 MB · Reading…/);
  await field(page).press('Enter');
  await expect(field(page)).toHaveAccessibleDescription('Reading…');
  await close();

  const again = await ready.openPopup();
  await expect(files(again.page)).toHaveText(/^Long text, 0.3 MB · could not be read\. Paste or choose it again\./);
  await paste(ready, field(again.page), `task_id=task_found_1 ${'said something else '.repeat(15_000)}`);
  await expect(files(again.page)).toHaveText(/^Long text, 0.3 MB · 1 id found/);
  await again.close();
});

test('a long text that is picked from a page comes beside the field, and what was typed stays there, once', async ({
  ready,
}) => {
  const first = await ready.openPopup();
  await field(first.page).fill('task_own_1');
  await first.close();
  await ready.rightClick({ selectionText: 'words without an id '.repeat(12_000) });
  const picked = await ready.attachPopup();
  await expect(files(picked.page)).toContainText('Long text, 0.2 MB · no task or batch id in it');
  await expect(field(picked.page)).toHaveValue('task_own_1');
  await expect(field(picked.page)).toHaveAccessibleDescription('1 id found');
  await picked.close();
  const again = await ready.openPopup();
  await expect(files(again.page)).toHaveText(/^Long text, 0.2 MB · no task or batch id in it/);
  await expect(field(again.page)).toHaveValue('task_own_1');
  await again.close();
});

test('the same long text is listed once, another of its size has a number, and so have two files of one name', async ({
  ready,
}) => {
  const panel = await ready.openPage('sidepanel.html');
  const long = (id: string) => `task_id=${id} ${'said something else '.repeat(15_000)}`;
  await paste(ready, field(panel), long('task_first_1'));
  await expect(files(panel)).toHaveText(/^Long text, 0.3 MB · 1 id found/);
  await paste(ready, field(panel), long('task_first_1'));
  await expect(field(panel)).toHaveAccessibleDescription('1 id found · Long text, 0.3 MB is listed already');
  await expect(files(panel)).toHaveCount(1);
  await paste(ready, field(panel), long('task_other_2'));
  await expect(files(panel)).toContainText(['Long text, 0.3 MB · 1 id found', 'Long text, 0.3 MB (2) · 1 id found']);
  await expect(field(panel)).toHaveAccessibleDescription('2 ids found');

  const file = (id: string) => ({ name: 'ids.txt', mimeType: 'text/plain', buffer: Buffer.from(id) });
  await panel.getByLabel('From a file…').setInputFiles(file('task_third_3'));
  await panel.getByLabel('From a file…').setInputFiles(file('task_fourth_4'));
  await expect(files(panel)).toContainText([/Long/, /Long/, 'ids.txt · 1 id found', 'ids.txt (2) · 1 id found']);
  await panel.getByRole('button', { name: 'Remove ids.txt', exact: true }).click();
  await expect(files(panel)).toContainText([/Long/, /Long/, 'ids.txt (2) · 1 id found']);
  await expect(files(panel)).toHaveCount(3);
  await expect(field(panel)).toHaveAccessibleDescription('3 ids found');
});

test('what was found in a chosen file is still there when the side panel is opened again', async ({ ready }) => {
  const panel = await ready.openPage('sidepanel.html');
  const file = { name: 'ids.txt', mimeType: 'text/plain', buffer: Buffer.from('task_kept_1 task_kept_2') };
  await panel.getByLabel('From a file…').setInputFiles(file);
  await expect(files(panel)).toContainText('ids.txt · 2 ids found');
  await panel.reload();
  await expect(files(panel)).toContainText('ids.txt · 2 ids found');
  await expect(field(panel)).toHaveAccessibleDescription('2 ids found');
});
