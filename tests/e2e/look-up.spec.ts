import type { Page } from '@playwright/test';
import { expect, request, test } from './fixture.ts';

const field = (page: Page) => page.getByRole('textbox', { name: 'Task or batch ids' });
const items = (page: Page) => page.getByRole('list', { name: 'Tasks' }).getByRole('listitem');
const item = (page: Page, text: string) => items(page).filter({ hasText: text }).first();

test('a pasted id shows its people at once', async ({ ready, sandbox }) => {
  const data = [
    {
      first_name: 'Ada',
      last_name: 'Example',
      title: 'Head of Tests',
      email: { email: 'ada@example.com', verified: true },
    },
    {
      first_name: 'Bo',
      last_name: 'Sample',
      email: { email: 'bo@example.com', verified: false },
      phones: [{ phone_number: '+14155550142', line_type: 'MOBILE' }],
      linkedin_url: 'www.linkedin.com/in/bo-sample-example',
    },
  ];
  const task = sandbox.addTask({ trackingId: 'customer-42', data });
  const { page, close } = await ready.openPopup();
  await field(page).fill(task.id);
  await page.keyboard.press('Enter');
  const row = item(page, 'customer-42');
  await expect(row).toContainText('Completed');
  await expect(row).toContainText('2 people, 1 verified email');
  await expect(row).toContainText('Ada Example');
  await expect(row).toContainText('Head of Tests');
  await expect(row.getByText('verified', { exact: true })).toBeVisible();
  await expect(row.getByText('unverified', { exact: true })).toBeVisible();
  await expect(row).toContainText('+14155550142');
  await expect(row.getByRole('link', { name: /linkedin/i })).toHaveAttribute(
    'href',
    'https://www.linkedin.com/in/bo-sample-example',
  );
  await expect(field(page)).toHaveValue('');
  await close();
});

test('ids are found in any text, counted as one types, unticked, and asked for once', async ({ ready, sandbox }) => {
  const tasks = [1, 2, 3].map((n) => sandbox.addTask({ trackingId: `row-${n}` }));
  const [first, second, third] = tasks.map(({ id }) => id);
  const { page, close } = await ready.openPopup();
  await field(page).fill(
    `$ curl https://api.openmart.ai/api/v1/task/${first} -H "X-API-Key: …"\n["${second?.toUpperCase()}", "${first}"]\n10:42 task_id=${third} ok`,
  );
  await expect(field(page)).toHaveAccessibleDescription(
    '3 ids found, 2 chosen · only those labelled as task or batch ids · 1 duplicate left out',
  );
  await field(page).fill(`${first}\n"${second}", ${third};\n${first?.toUpperCase()}`);
  await expect(page.getByText(/\b3 ids\b/).first()).toBeVisible();
  const choice = page.getByRole('checkbox', { name: new RegExp(third ?? '') });
  if (!(await choice.isVisible()))
    await page
      .getByText(/choose|which/i)
      .first()
      .click();
  await choice.uncheck();
  await page.getByRole('button', { name: 'Look up' }).click();
  await expect(item(page, 'row-1')).toContainText('Completed');
  await expect(item(page, 'row-2')).toContainText('Completed');
  expect(
    sandbox.ledger.filter(({ path }) => path.includes('/task/')).map(({ path }) => path.split('/').at(-1)),
  ).toEqual([first, second]);
  await expect(items(page)).toHaveCount(2);
  await close();
});

test('a draft survives the popup closing, and Shift+Enter is a new line', async ({ ready, sandbox }) => {
  const { id } = sandbox.addTask();
  const { page, close } = await ready.openPopup();
  await field(page).pressSequentially('some text');
  await page.keyboard.press('Shift+Enter');
  await field(page).pressSequentially(id);
  await expect(page.getByText(/\b1 id\b/).first()).toBeVisible();
  await close();
  const again = await ready.openPopup();
  await expect(field(again.page)).toHaveValue(`some text\n${id}`);
  await again.close();
  expect(sandbox.ledger.filter(({ path }) => path.includes('/task/'))).toHaveLength(0);
});

test('a second Enter changes nothing, and a click in an empty form says what is missing', async ({
  ready,
  sandbox,
}) => {
  const { id } = sandbox.addTask({ trackingId: 'once' });
  const { page, close } = await ready.openPopup();
  const field = page.getByRole('textbox', { name: 'Task or batch ids' });
  await field.fill(id);
  await field.press('Enter');
  await field.press('Enter');
  await expect(page.getByRole('list', { name: 'Tasks' })).toContainText('once');
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await expect(page.getByText('Paste one or more task or batch ids.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Look up' }).click();
  await expect(page.getByText('Paste one or more task or batch ids.')).toBeVisible();
  await close();
});

test('what was left out is still told when somebody looks up without a pause', async ({ ready, sandbox }) => {
  const { id } = sandbox.addTask({ trackingId: 'whole-one' });
  const { page, close } = await ready.openPopup();
  const field = page.getByRole('textbox', { name: 'Task or batch ids' });
  await field.fill(`${id} 0f8fad5b-d9cb-469f-a165-7086772895`);
  await field.press('Enter');
  await expect(page.getByText('whole-one').first()).toBeVisible();
  await expect(page.getByText(/^1 incomplete id left out/).first()).toBeVisible();
  await field.fill('x');
  await expect(page.getByText(/^1 incomplete id left out/)).toHaveCount(0);
  await close();
});

test('text without an id says so and sends nothing', async ({ ready, sandbox }) => {
  const { page, close } = await ready.openPopup();
  const before = sandbox.ledger.length;
  await field(page).fill('../../v2/credit-balance');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Tasks' }).getByRole('listitem')).toHaveCount(0);
  await expect(field(page)).toHaveValue('../../v2/credit-balance');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page)).toHaveAccessibleDescription(/An id has only letters, digits/);
  expect(sandbox.ledger).toHaveLength(before);
  await close();
});

test('fault 10, fault 11: every kind of answer is shown as what it is', async ({ ready, sandbox }) => {
  sandbox.addTask({ id: 'task_empty1', trackingId: 'empty', data: [] });
  sandbox.addTask({
    id: 'task_tech1',
    trackingId: 'tech',
    dataText: '{"tech":["Shop","Pixel"],"big":12345678901234567890}',
  });
  sandbox.addTask({ id: 'task_queued1', trackingId: 'queued', life: 'queued' });
  sandbox.addTask({ id: 'task_errored1', trackingId: 'errored', life: 'errored' });
  sandbox.addTask({ id: 'task_cancel1', trackingId: 'cancelled', life: 'cancelled' });
  sandbox.addTask({ id: 'task_going1', trackingId: 'going', life: 'processing' });
  const { page, close } = await ready.openPopup();
  await field(page).fill('task_empty1 task_tech1 task_queued1 task_errored1 task_cancel1 task_going1');
  await page.getByRole('button', { name: 'Look up' }).click();
  await expect(item(page, 'empty')).toContainText('Nothing found');
  await expect(item(page, 'queued')).toContainText('QUEUED');
  await expect(item(page, 'errored')).toContainText('Errored');
  await expect(item(page, 'cancelled')).toContainText('Cancelled');
  await expect(item(page, 'going')).toContainText('Processing');
  await item(page, 'tech').getByRole('button').first().click();
  await expect(item(page, 'tech')).toContainText('12345678901234567890');
  await expect(items(page).first()).toContainText('empty');
  await close();
});

test('fault 13, fault 14: what arrives is text: markup stays text, scripts are no links, hidden characters are marked', async ({
  ready,
  sandbox,
}) => {
  const data = [
    {
      first_name: '<img src=x onerror=alert(1)>',
      last_name: 'Evil\u202Egnp.exe',
      email: { email: 'a@example.com', verified: true },
      linkedin_url: 'javascript:alert(1)',
    },
  ];
  const { id } = sandbox.addTask({ trackingId: '<b>bold</b>', data });
  const page = await ready.openPage(`results.html#/task/${id}`);
  await request(ready, 'lookUp', { ids: [id] });
  await expect(page.getByText('<img src=x onerror=alert(1)>').first()).toBeVisible();
  await expect(page.getByText('<b>bold</b>').first()).toBeVisible();
  await expect(page.getByText('U+202E').first()).toBeVisible();
  await expect(page.locator('a[href^="javascript"], img[src="x"]')).toHaveCount(0);
});

test('the results page opens by address and shows the text exactly as received', async ({ ready, sandbox }) => {
  const dataText = '[{"n":12345678901234567890, "e":1e400,\n "z":-0,"z":"\\u0041"}]';
  const { id } = sandbox.addTask({ trackingId: 'exact', dataText });
  const { page: popup, close } = await ready.openPopup();
  await field(popup).fill(id);
  await popup.keyboard.press('Enter');
  await expect(item(popup, 'exact')).toContainText('Completed');
  const opened = ready.context.waitForEvent('page');
  // The popup closes under the click, which may then not end.
  const clicked = item(popup, 'exact').getByRole('button', { name: 'Open in tab' }).click();
  await clicked.catch(() => {});
  const page = await opened;
  await expect(page).toHaveURL(new RegExp(`results\\.html#/task/${id}`));
  await expect(page.getByText('exact').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Raw' }).click();
  await expect(page.locator('pre').filter({ hasText: 'task_id' }).last()).toContainText(
    '"n":12345678901234567890, "e":1e400,\n "z":-0,"z":"\\u0041"',
    {
      useInnerText: true,
    },
  );
  await close().catch(() => {});
  await page.reload();
  await expect(page.getByText('exact').first()).toBeVisible();
});

test('fault 26: two windows that act on the same task make one request', async ({ ready, sandbox }) => {
  const task = sandbox.addTask({ trackingId: 'shared', life: 'held' });
  const one = await ready.openPage('results.html#/');
  const two = await ready.openPage('results.html#/');
  for (const page of [one, two]) {
    await field(page).fill(task.id);
    await field(page).press('Enter');
    await expect(item(page, task.id.slice(0, 8))).toContainText(/Checking/);
  }
  task.complete();
  for (const page of [one, two]) await expect(item(page, 'shared')).toContainText('Completed');
  expect(sandbox.ledger.filter(({ path }) => path.endsWith(task.id))).toHaveLength(1);
});
