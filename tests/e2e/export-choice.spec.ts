import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { copyAs, exportAs } from '../harness/export-as.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, request, test } from './fixture.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Results' });
const row = (page: Page, text: string) => grid(page).getByRole('row').filter({ hasText: text });
const said = (page: Page) => page.getByRole('main').getByRole('status');
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

interface Row {
  [column: string]: string;
}

const trackingIds = (csv: Buffer) => parse<Row>(csv, { columns: true }).map((each) => each['Tracking ID']);

test('an export takes the rows selected or shown and no others, to a file and to the clipboard', async ({
  ready,
  sandbox,
}) => {
  await ready.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const person = (name: string) => ({ first_name: 'Ann', last_name: name, title: 'a\tb\n"c"' });
  const names = ['one', 'two', 'three', 'xfour', 'xfive'];
  const tasks = names.map((name) => sandbox.addTask({ trackingId: `row-${name}`, data: [person(name)] }));
  const batch = sandbox.addBatch({ id: 'batch_chosen', tasks });
  await request(ready, 'lookUp', { ids: [batch.id] });
  await ready.waitForBadge('1');
  const page = await ready.openPage(`results.html#/batch/${batch.id}`);
  await row(page, 'row-two').getByRole('rowheader').click();
  await row(page, 'row-xfour')
    .getByRole('rowheader')
    .click({ modifiers: ['Shift'] });

  const chosen = ['row-two', 'row-three', 'row-xfour'];
  const selected = await exportAs(page, 'CSV (exact)');
  expect(trackingIds(selected.bytes)).toEqual(chosen);
  expect(selected.name).toMatch(/^batch_chosen \(3 rows of 5\) \d{4}-\d\d-\d\d\.csv$/);
  await expect(said(page).filter({ hasText: 'Saved batch_chosen (3 rows of 5)' })).toBeVisible();
  const json = await exportAs(page, 'JSON');
  expect(json.name).toMatch(/^batch_chosen \(3 tasks of 5\) /);
  const answers: { tracking_id: string }[] = JSON.parse(json.bytes.toString());
  expect(answers.map(({ tracking_id }) => tracking_id)).toEqual(chosen);
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('menu', { name: 'Export 3 selected rows' })).toBeVisible();
  await page.keyboard.press('Escape');

  await copyAs(page, 'Copy as TSV');
  await expect(said(page).filter({ hasText: 'Copied 3 rows with headings' })).toBeVisible();
  const rows: Row[] = parse(await copied(page), { columns: true, delimiter: '\t' });
  expect(rows.map((each) => each['Tracking ID'])).toEqual(chosen);
  expect(rows.map((each) => each.Name)).toEqual(['Ann two', 'Ann three', 'Ann xfour']);

  await page.getByRole('searchbox', { name: 'Filter rows' }).fill('ann xf');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '3');
  await page.getByRole('columnheader', { name: 'Name' }).click();
  await expect(grid(page).getByRole('row').nth(1)).toContainText('row-xfive');
  const filtered = await exportAs(page, 'CSV (exact)');
  expect(trackingIds(filtered.bytes)).toEqual(['row-xfive', 'row-xfour']);
  expect(filtered.name).toMatch(/^batch_chosen \(2 rows of 5\) /);
});

test('an export in the middle of the work says in its rows what is still going on', async ({ ready, sandbox }) => {
  const going = sandbox.addTask({ trackingId: 'is-going', life: 'processing' });
  const tasks = [
    sandbox.addTask({ trackingId: 'is-done', data: [{ first_name: 'Ann', last_name: 'Sample' }] }),
    going,
    sandbox.addTask({ trackingId: 'is-errored', life: 'errored' }),
    sandbox.addTask({ id: 'task_nowhere', life: 'not-found' }),
  ];
  await request(ready, 'lookUp', { ids: tasks.map(({ id }) => id) });
  const page = await ready.openPage('results.html#/history');
  await expect(row(page, 'task_nowhere')).toContainText('Not found');
  await expect(row(page, going.id)).toContainText('Processing');

  const states = async () =>
    parse<Row>((await exportAs(page, 'CSV (exact)')).bytes, { columns: true }).map((each) => [
      each['Task ID'],
      each.Status,
    ]);
  const expected = (now: string) => [
    [tasks[0]?.id, 'Completed'],
    [going.id, now],
    [tasks[2]?.id, 'Errored'],
    ['task_nowhere', 'Not found'],
  ];
  expect(await states()).toEqual(expected('Processing'));
  const lines = (await exportAs(page, 'NDJSON')).bytes.toString().trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).status)).toEqual(['COMPLETED', 'PROCESSING', 'ERRORED', null]);

  going.complete();
  await expect(row(page, going.id).first()).toContainText('Completed', { timeout: 15_000 });
  const after = await states();
  expect(after.filter(([id]) => id === going.id).every(([, state]) => state === 'Completed')).toBe(true);
});

test('a request is copied as a command that takes the key from the environment', async ({ ready, sandbox }) => {
  await ready.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const task = sandbox.addTask({ trackingId: 'to-be-asked' });
  await request(ready, 'lookUp', { ids: [task.id] });
  await ready.waitForBadge('1');
  const page = await ready.openPage(`results.html#/task/${task.id}`);
  await copyAs(page, 'Copy as curl');
  await expect.poll(() => copied(page)).toContain('curl');
  const command = await copied(page);
  expect(command).toContain('$OPENMART_API_KEY');
  expect(command).not.toContain(sandboxKey);
  // The shell tells what curl would get.
  const script = `curl() { printf '%s\\n' "$@"; }\n${command}`;
  const given = execFileSync('sh', ['-c', script], { encoding: 'utf8', env: { OPENMART_API_KEY: 'of-the-shell' } });
  expect(given.split('\n')).toContain('X-API-Key: of-the-shell');
  expect(given.trimEnd().split('\n').at(-1)).toBe(`https://api.openmart.ai/api/v1/task/${task.id}`);
});

const oddNames: [trackingId: string, start: string][] = [
  ['../../a:b*?.csv', 'a-b-.csv'],
  ['CON', '_CON'],
  ['evil\u202Egnp.exe', 'evilgnp.exe'],
  ['näme "für"\n<alle>', 'näme -für- -alle'],
  [`${'long'.repeat(75)}`, 'long'.repeat(16)],
  ['\u200B/..', 'task '],
];

test('a file is named after an odd tracking id without its dangers', async ({ ready, sandbox }) => {
  const tasks = oddNames.map(([trackingId]) => sandbox.addTask({ trackingId, data: [] }));
  await request(ready, 'lookUp', { ids: tasks.map(({ id }) => id) });
  await ready.waitForBadge(String(tasks.length));
  const page = await ready.openPage('results.html');
  for (const [place, [, start]] of oddNames.entries()) {
    const id = tasks[place]?.id ?? '';
    await page.goto(page.url().replace(/(#.*)?$/, `#/task/${id}`));
    await expect(page.getByRole('main')).toContainText(id);
    const { name } = await exportAs(page, 'CSV (exact)');
    // Chromium makes names safe too, with underscores: what the page says is what it asked for itself.
    await expect(said(page).filter({ hasText: `Saved ${name}` })).toBeVisible();
    expect(name.length).toBeLessThanOrEqual(80);
    expect(name.startsWith(start), name).toBe(true);
    expect(name).toMatch(/ \d{4}-\d\d-\d\d\.csv$/);
  }
});
