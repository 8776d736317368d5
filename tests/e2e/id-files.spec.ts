import type { Page } from '@playwright/test';
import { dropFiles } from '../harness/drop-files.ts';
import { expect, test } from './fixture.ts';

const field = (page: Page) => page.getByRole('textbox', { name: 'Task or batch ids' });
const chooser = (page: Page) => page.getByLabel('From a file…');
const uuid = (n: number) => `${n.toString(16).padStart(8, '0')}-1111-4222-8333-123456789abc`;
const textFile = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

test('ids come from chosen and dropped files of every kind beside what is typed, in that order', async ({
  ready,
  sandbox,
}) => {
  const [typed, sheet, wide, dropped] = ['typed', 'from-sheet', 'utf-16', 'dropped'].map((trackingId) =>
    sandbox.addTask({ trackingId }),
  );
  if (!typed || !sheet || !wide || !dropped) throw new Error('four tasks');
  const page = await ready.openPage('results.html');
  await field(page).fill(typed.id);
  await chooser(page).setInputFiles([
    textFile('sheet.csv', `row_id,task_id,name\n${uuid(1)},${sheet.id},"Sample, Ann"\n`),
    textFile('wide.txt', Buffer.from(`\ufeff${wide.id}`, 'utf16le')),
  ]);
  const files = page.getByRole('list', { name: 'Files' });
  await expect(files.getByRole('listitem')).toHaveCount(2);
  expect(
    await dropFiles(page, [{ name: 'some.json', text: JSON.stringify({ tasks: [{ task_id: dropped.id }] }) }]),
  ).toBe(true);
  await expect(files).toContainText('some.json');
  await expect(field(page)).toHaveAccessibleDescription(/^5 ids found, 4 chosen/);
  await page.getByRole('button', { name: 'Look up' }).click();
  const results = page.getByRole('link').filter({ hasText: /typed|from-sheet|utf-16|dropped/ });
  await expect(results.filter({ hasText: 'Completed' })).toHaveCount(4);
  await expect(results).toHaveText([/typed/, /from-sheet/, /utf-16/, /dropped/]);
  await expect(files.getByRole('listitem')).toHaveCount(0);
});

test('a file without ids, a broken one and one too many say so, and the cap is stated', async ({ ready }) => {
  const page = await ready.openPage('results.html');
  const many = Array.from({ length: 5_003 }, (_, n) => uuid(n)).join('\n');
  await chooser(page).setInputFiles([
    textFile('many.txt', many),
    textFile('notes.txt', 'nothing in it'),
    textFile('empty.txt', ''),
    textFile('binary.txt', Buffer.from([1, 0, 2, 3])),
    textFile('book.xlsx', 'PK'),
  ]);
  const file = (name: string) =>
    page.getByRole('list', { name: 'Files' }).getByRole('listitem').filter({ hasText: name });
  await expect(file('notes.txt')).toContainText('no task or batch id');
  await expect(file('empty.txt')).not.toContainText('Reading');
  await expect(file('empty.txt').locator('.bad')).toBeVisible();
  await expect(file('binary.txt').locator('.bad')).toBeVisible();
  await expect(file('book.xlsx').locator('.bad')).toContainText(/CSV/i);
  await expect(field(page)).toHaveAccessibleDescription(/5,000 ids found.*3 more than the 5,000 that fit, left out/);
  await page.getByRole('button', { name: 'Remove many.txt' }).click();
  await expect(file('many.txt')).toHaveCount(0);
});

test('the popup leads to where files can be chosen, and there it is called the same', async ({ ready }) => {
  const { page: popup, close } = await ready.openPopup();
  const opened = ready.context.waitForEvent('page');
  // The popup closes under the click, at times before Playwright has ended it.
  await popup
    .getByRole('button', { name: 'From a file…' })
    .click()
    .catch(() => {});
  const page = await opened;
  await expect(chooser(page)).toHaveAttribute('type', 'file');
  await expect(page.getByText('From a file…')).toHaveCount(1);
  await close().catch(() => {});
});

for (const path of ['popup.html', 'options.html', 'results.html', 'sidepanel.html']) {
  test(`a file dropped on ${path} where nothing takes it leaves the page as it is`, async ({ chromium }) => {
    const page = await chromium.openPage(path);
    await page.getByLabel('API key').first().waitFor();
    expect(await dropFiles(page, [{ name: 'ids.txt', text: uuid(1) }])).toBe(true);
  });
}
