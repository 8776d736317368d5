import { parse } from 'csv-parse/sync';
import { expect, request, test } from './fixture.ts';

test('a batch is read as a table, a tree and raw text, and exported in pasted order', async ({ ready, sandbox }) => {
  const dataText = '[{"first_name":"Zoë","last_name":"Test","title":"=1+1","account":12345678901234567890}]';
  const tasks = [
    sandbox.addTask({ trackingId: 'z-first', dataText }),
    sandbox.addTask({ trackingId: 'a-second', life: 'errored' }),
  ];
  const batch = sandbox.addBatch({ id: 'batch_export1', tasks });
  await request(ready, 'lookUp', { ids: [batch.id] });
  await expect.poll(ready.badge).toBe('1');

  const page = await ready.openPage(`results.html#/batch/${batch.id}`);
  await expect.poll(() => page.count('grid', 'Results')).toBe(1);
  await expect.poll(() => page.text()).toMatch(/z-first[\s\S]*a-second/);
  const file = await ready.download(async () => {
    await page.click('button', 'Export');
    await page.click('menuitem', 'CSV (exact)');
  });
  expect(file.name).toMatch(/^batch_export1 \d{4}-\d\d-\d\d\.csv$/);
  const rows: Record<string, string>[] = parse(file.bytes, { columns: true });
  expect(rows.map((row) => [row['Tracking ID'], row.Name, row.Title, row.account, row.Status])).toEqual([
    ['z-first', 'Zoë Test', '=1+1', '12345678901234567890', 'Completed'],
    ['a-second', '', '', '', 'Errored'],
  ]);
  const book = await ready.download(async () => {
    await page.click('button', 'Export');
    await page.click('menuitem', 'Excel');
  });
  expect(book.name).toMatch(/\.xlsx$/);
  expect(book.bytes.subarray(0, 2).toString()).toBe('PK');

  await page.click('tab', 'Tree');
  await expect.poll(() => page.text()).toContain('12345678901234567890');
  await page.click('tab', 'Raw');
  await expect.poll(() => page.text()).toContain(dataText.slice(1, -1));
});
