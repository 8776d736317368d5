import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, extensionPath, request, test } from './fixture.ts';

test('the manifest asks for what the product needs, and for nothing else', async () => {
  const manifest = JSON.parse(await readFile(join(extensionPath, 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({
    manifest_version: 3,
    minimum_chrome_version: '140',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'contextMenus', 'sidePanel'],
    optional_permissions: ['notifications'],
    host_permissions: ['https://api.openmart.ai/*'],
    incognito: 'not_allowed',
    options_ui: { open_in_tab: true },
    omnibox: { keyword: 'om' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+O' } } },
    // Where this is missing, every other extension may connect.
    externally_connectable: { ids: [] },
    storage: { managed_schema: 'managed-schema.json' },
  });
  expect(manifest.content_security_policy.extension_pages).toBe(
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; connect-src https://api.openmart.ai; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types own-worker",
  );
  for (const absent of ['content_scripts', 'web_accessible_resources', 'optional_host_permissions']) {
    expect(manifest).not.toHaveProperty(absent);
  }
});

test('no page complains, or breaks its policy', async ({ chromium, sandbox }) => {
  const complaints: string[] = [];
  chromium.context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  chromium.context.on('weberror', (error) => complaints.push(error.error().message));
  const open = async (path: string, ready: string) => {
    const page = await chromium.openPage(path);
    await page.getByText(ready).first().waitFor();
    return page;
  };

  await open('popup.html', 'API key');
  await open('options.html', 'API key');
  await request(chromium, 'saveKey', { key: sandboxKey });
  const people = sandbox.addTask({ id: 'task_people1', trackingId: 'with-people' });
  const batch = sandbox.addBatch({ id: 'batch_quiet', tasks: [sandbox.addTask({ trackingId: 'in-batch' })] });
  const lot = Array.from({ length: 11 }, () => sandbox.addTask({ data: [] }));
  const tech = sandbox.addTask({ id: 'task_tech1', trackingId: 'with-json', kind: 'find_tech' });
  const lost = sandbox.addTask({ id: 'task_lost1', life: 'forbidden' });
  for (const part of [lot, [batch], [people, tech, lost]]) {
    await request(chromium, 'lookUp', { ids: part.map(({ id }) => id) });
  }
  const list = await open('popup.html', 'Not allowed');
  for (const row of await list.getByRole('list', { name: 'Tasks' }).getByRole('listitem').all()) {
    await row.getByRole('button').first().click();
  }
  await open('options.html#stored', 'What is stored and where');
  await open('sidepanel.html', 'with-people');
  const home = await open('results.html#/', 'with-people');
  await home.getByRole('link', { name: /^11 looked up together/ }).click();
  await home.getByRole('grid', { name: 'Results' }).waitFor();
  await open(`results.html#/batch/${batch.id}`, 'in-batch');
  await open('results.html#/history', 'with-people');
  await open(`results.html#/task/${people.id}`, 'with-people');
  await open(`results.html#/task/${tech.id}`, 'with-json');
  await open(`results.html#/task/${lost.id}`, 'Not allowed');
  await open('results.html#/task/unknown_1', 'unknown_1');
  expect(complaints).toEqual([]);
});
