import { read, utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { exportAs } from '../harness/export-as.ts';
import type { Launched } from '../harness/launch.ts';
import type { Sandbox } from '../sandbox/server.ts';
import { expect, request, test } from './fixture.ts';

const phone = '+14155550134';
const bigNumber = '12345678901234567890';

/** A batch of three whose cells would trip a careless writer, in an order that is no alphabet's. */
async function lookUpOddBatch(ready: Launched, sandbox: Sandbox): Promise<Page> {
  const person = (firstName: string, title: string) =>
    `{"first_name":${JSON.stringify(firstName)},"last_name":"Test","title":${JSON.stringify(title)},` +
    `"email":{"email":"odd@example.com","verified":true},"phones":[{"phone_number":"${phone}","line_type":"MOBILE"}],"account":${bigNumber}}`;
  const tasks = [
    sandbox.addTask({
      trackingId: 'z-first',
      dataText: `[${person('Zoë "Zed"', '=1+1')},${person('Comma, Ann', 'a\nb')}]`,
    }),
    sandbox.addTask({ trackingId: 'a-second', life: 'errored' }),
    sandbox.addTask({ trackingId: 'm-third', dataText: '[]' }),
  ];
  const batch = sandbox.addBatch({ id: 'batch_export1', tasks });
  await request(ready, 'lookUp', { ids: [batch.id] });
  await ready.waitForBadge('1');
  const page = await ready.openPage(`results.html#/batch/${batch.id}`);
  await expect(page.getByRole('grid', { name: 'Results' })).toContainText('m-third');
  return page;
}

interface Row {
  [column: string]: string;
}

function expectAllThere(rows: readonly Row[], guarded = false): void {
  expect(rows.map((row) => row['Tracking ID'])).toEqual(['z-first', 'z-first', 'a-second', 'm-third']);
  expect(rows.map((row) => row.Name)).toEqual(['Zoë "Zed" Test', 'Comma, Ann Test', '', '']);
  expect(rows.map((row) => row.Title)).toEqual([guarded ? "'=1+1" : '=1+1', 'a\nb', '', '']);
  expect(rows.map((row) => row.Phone)).toEqual([phone, phone, '', '']);
  expect(rows.map((row) => row.Verified)).toEqual(['verified', 'verified', '', '']);
  expect(rows.map((row) => row.Status)).toEqual(['Completed', 'Completed', 'Errored', 'Completed']);
  expect(rows.map((row) => row.account)).toEqual([bigNumber, bigNumber, '', '']);
}

test('what is exported is read back by other programs, equal and in pasted order', async ({ ready, sandbox }) => {
  const page = await lookUpOddBatch(ready, sandbox);

  const exact = await exportAs(page, 'CSV (exact)');
  expect(exact.name).toMatch(/^batch_export1 \d{4}-\d\d-\d\d\.csv$/);
  expectAllThere(parse(exact.bytes, { columns: true }));

  const forExcel = await exportAs(page, 'CSV for Excel');
  expect(forExcel.bytes.subarray(0, 3)).toEqual(Buffer.from('\uFEFF'));
  expectAllThere(parse(forExcel.bytes, { columns: true, bom: true }), true);
  await expect(page.getByRole('status').filter({ hasText: 'formula' })).toContainText('1');

  const tsv = await exportAs(page, 'TSV');
  expectAllThere(parse(tsv.bytes, { columns: true, delimiter: '\t' }));

  const xlsx = await exportAs(page, 'Excel');
  expect(xlsx.name).toMatch(/\.xlsx$/);
  const book = read(xlsx.bytes);
  const [sheetName = ''] = book.SheetNames;
  const sheet = book.Sheets[sheetName];
  if (!sheet) throw new Error('no sheet');
  expectAllThere(utils.sheet_to_json<Row>(sheet, { defval: '' }));
  expect(Object.values(sheet).some((cell) => typeof cell === 'object' && cell.t === 'n')).toBe(false);

  const json = await exportAs(page, 'JSON');
  expect(json.bytes.toString()).toContain(`"account":${bigNumber}`);
  const answers = JSON.parse(json.bytes.toString());
  expect(answers.map((answer: { tracking_id: string }) => answer.tracking_id)).toEqual([
    'z-first',
    'a-second',
    'm-third',
  ]);

  const ndjson = await exportAs(page, 'NDJSON');
  const lines = ndjson.bytes.toString().trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).tracking_id)).toEqual(['z-first', 'a-second', 'm-third']);
});

test('what is copied from the table is cells', async ({ ready, sandbox }) => {
  await ready.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await lookUpOddBatch(ready, sandbox);
  await page.getByRole('gridcell').first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('m-third');
  const rows: string[][] = parse(await copied(), { delimiter: '\t', relax_column_count: true });
  expect(rows.flat()).toEqual(expect.arrayContaining(['Zoë "Zed" Test', 'a\nb', phone, 'a-second']));
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
});

test('what came of an export moves nothing, stays until the person does something else, and then goes', async ({
  ready,
  sandbox,
}) => {
  const page = await lookUpOddBatch(ready, sandbox);
  const grid = page.getByRole('grid', { name: 'Results' });
  const saved = page.getByRole('status').filter({ hasText: 'Saved' });
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  const exporter = page.getByRole('button', { name: 'Export' });
  const row = grid.getByRole('row').filter({ hasText: 'm-third' });
  const place = await row.boundingBox();
  const save = async () => {
    await exportAs(page, 'CSV (exact)');
    await expect(saved).toBeInViewport({ ratio: 1 });
    expect(await row.boundingBox()).toEqual(place);
  };

  await save();
  await page.keyboard.press('Tab');
  await expect(dismiss).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(saved).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(saved).toHaveCount(0);
  expect(await row.boundingBox()).toEqual(place);

  // What is pressed is still there at the release, though it moves then.
  await grid.getByRole('gridcell').first().click();
  await page.keyboard.press('Shift+ArrowRight');
  await save();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByText('2 cells selected')).toHaveCount(0);
  await expect(saved).toHaveCount(0);

  await save();
  await dismiss.click();
  await expect(saved).toHaveCount(0);
  await expect(exporter).toBeFocused();

  await save();
  await expect(exporter).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(saved).toHaveCount(0);

  await save();
  await dismiss.focus();
  await page.keyboard.press('Escape');
  await expect(saved).toHaveCount(0);
  await expect(exporter).toBeFocused();

  // Neither a key nor a click, as a script or an assistive technology does it.
  await save();
  await page.getByRole('searchbox', { name: 'Filter rows' }).fill('z-first');
  await expect(saved).toHaveCount(0);
});

test('that an export failed is said until the person dismisses it or exports anew', async ({ ready, sandbox }) => {
  const page = await lookUpOddBatch(ready, sandbox);
  const failed = page.getByText('Writing JSON failed.');
  const exporter = page.getByRole('button', { name: 'Export' });
  const makeAddress = await page.evaluateHandle(() => URL.createObjectURL);
  const fail = async () => {
    await exporter.click();
    await page.getByRole('menuitem', { name: 'JSON', exact: true }).click();
    await expect(failed).toBeVisible();
  };
  await page.evaluate(() => {
    URL.createObjectURL = () => {
      throw new Error('no room');
    };
  });

  await fail();
  await page.getByRole('searchbox', { name: 'Filter rows' }).fill('z-first');
  await page.keyboard.press('Escape');
  await page.getByRole('gridcell').first().click();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tab', { name: 'Tree' }).click();
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(failed).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(failed).toHaveCount(0);

  await fail();
  await makeAddress.evaluate((make) => {
    URL.createObjectURL = make;
  });
  await exportAs(page, 'JSON');
  await expect(failed).toHaveCount(0);
});
