import { cp, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from '../harness/launch.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, extensionPath, request, test } from './fixture.ts';

const told = 'Part of this page could not be loaded. Close it and open it again.';

/** Takes the parts of these names from an extension, and gives what puts them back. */
async function withhold(extension: string, ...parts: string[]): Promise<() => Promise<void>> {
  const chunks = join(extension, 'chunks');
  const files = (await readdir(chunks)).filter((file) => parts.some((part) => file === `${part}.js`));
  expect(files).toHaveLength(parts.length);
  for (const file of files) await rename(join(chunks, file), join(extension, file));
  return async () => {
    for (const file of files) await rename(join(extension, file), join(chunks, file));
  };
}

test('where a part of a page can’t be fetched, the rest stands, says so, and tries again when it is wanted again', async ({
  sandbox,
}, testInfo) => {
  const extension = testInfo.outputPath('extension');
  await cp(extensionPath, extension, { recursive: true });
  const putBack = await withhold(extension, 'welcome', 'shown', 'found', 'shortcuts-dialog', 'read-id-file');
  const launched = await launch({ sandbox, extensionPath: extension });
  try {
    const popup = await launched.openPage('popup.html');
    await expect(popup.getByRole('alert')).toHaveText(told);
    await popup.screenshot({ path: testInfo.outputPath('welcome.png') });
    await expect(popup.getByRole('button', { name: 'Options' })).toBeVisible();
    await popup.close();

    await request(launched, 'saveKey', { key: sandboxKey });
    const { id } = sandbox.addTask();
    const page = await launched.openPage(`results.html#/task/${id}`);
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(told);

    const field = page.getByRole('textbox', { name: 'Task or batch IDs' });
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'ids.txt', mimeType: 'text/plain', buffer: Buffer.from(id) });
    await expect(page.getByRole('listitem').filter({ hasText: 'ids.txt' })).toContainText('could not be read');
    await page.getByRole('button', { name: 'Remove ids.txt' }).click();
    await field.press('?');
    await field.fill(id);
    await field.press('Enter');
    await expect(page.locator('.id-form')).toContainText(told);
    await page.screenshot({ path: testInfo.outputPath('results.png') });

    const panel = await launched.openPage('sidepanel.html');
    await panel.getByRole('textbox', { name: 'Task or batch IDs' }).fill(`${id} ${'words '.repeat(40_000)}`);
    const text = panel.getByRole('listitem').filter({ hasText: 'Long text, 0.2 MB' });
    await expect(text).toContainText('could not be read. Paste or choose it again.');
    await panel.reload();
    await expect(text).toContainText('could not be read. Paste or choose it again.');

    await putBack();
    await field.press('Enter');
    await expect(field).toHaveValue('');
    await field.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  } finally {
    await launched.close();
  }
});
