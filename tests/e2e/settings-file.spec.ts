import { readFile } from 'node:fs/promises';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, test } from './fixture.ts';

const mimeType = 'application/json';

test('fault 33: settings are saved without the key, and a file sets all that it says or nothing', async ({ ready }) => {
  const page = await ready.openPage('options.html');
  const keep = page.getByLabel('Keep results for');
  const choose = page.getByLabel('Import settings…');
  const said = page.getByRole('status');
  await keep.selectOption('30 days');
  await expect(said.filter({ hasText: 'Saved.' })).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export settings' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('task-results-settings.json');
  const buffer = await readFile(await file.path());
  const text = buffer.toString();
  expect(JSON.parse(text).settings).toEqual({
    notifications: false,
    keepDays: 30,
    theme: 'system',
    singleKeys: true,
  });
  expect(text).not.toContain(sandboxKey.slice(-4));

  await keep.selectOption('For ever');
  await expect(page.getByText('They stay until you erase them')).toBeVisible();
  await choose.setInputFiles({ name: 'settings.json', mimeType, buffer });
  await expect(page.getByText('Keep results for: 30 days')).toBeVisible();
  await expect(keep).toHaveValue('null');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(keep).toHaveValue('30');

  const bad = {
    name: 'bad.json',
    mimeType,
    buffer: Buffer.from(text.replace('false', '"perhaps"').replace('30', '7')),
  };
  await choose.setInputFiles(bad);
  await expect(said.filter({ hasText: 'a value that does not exist' })).toBeVisible();
  await choose.setInputFiles({ name: 'other.json', mimeType, buffer: Buffer.from('[]') });
  await expect(said.filter({ hasText: 'not a settings file' })).toBeVisible();
  await choose.setInputFiles({
    name: 'key.json',
    mimeType,
    buffer: Buffer.from(text.replace('"notifications"', '"apiKey": "om_made_up_0001", "notifications"')),
  });
  await expect(said.filter({ hasText: 'apiKey' })).toBeVisible();
  await page.reload();
  await expect(keep).toHaveValue('30');
  await expect(page.getByText('Key ending in')).toContainText(sandboxKey.slice(-4));
});
