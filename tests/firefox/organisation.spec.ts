import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, request, test } from './fixture.ts';

const theirKey = 'om_made_up_organisation_qzxw';
const id = '@task-results-for-openmart';

declare const browser: { storage: { local: { get(): Promise<Record<string, unknown>> } } };

/** Writes what the organisation set to a home of this test's own, in the form of a native manifest; `null` takes it away. */
async function setPolicy(home: string, data: Record<string, unknown> | null): Promise<void> {
  const folder = join(home, '.mozilla', 'managed-storage');
  const path = join(folder, `${id}.json`);
  await mkdir(folder, { recursive: true });
  if (data === null) return rm(path, { force: true });
  await writeFile(path, JSON.stringify({ name: id, description: 'Made up', type: 'storage', data }));
}

test('a native manifest sets the key and more, nobody is asked for one, and what makes no sense is ignored by itself', async ({
  sandbox,
  start,
}, { outputDir }) => {
  const home = join(outputDir, 'home');
  sandbox.addKey(theirKey);
  await setPolicy(home, { apiKey: theirKey, keepDays: 'two weeks', exports: false, contextMenu: false });
  const firefox = await start({ home, isWelcomed: false });
  const task = sandbox.addTask({ trackingId: 'by-their-key' });
  await request(firefox, 'lookUp', { ids: [task.id] });
  await expect.poll(firefox.badge).toBe('1');
  expect(new Set(sandbox.ledger.map(({ key }) => key))).toEqual(new Set([theirKey]));
  expect((await firefox.addresses()).filter((address) => address.includes('options.html'))).toEqual([]);

  const options = await firefox.openPage('options.html');
  await expect.poll(options.text).toContain('Set by your organisation');
  const text = await options.text();
  expect(text).toContain('An API key, which is not shown');
  expect(text).toContain('Exports: off');
  expect(text).toContain('Context menu: off');
  expect(text).toContain('so they are ignored: keepDays.');
  expect(text).not.toContain('two weeks');
  expect(text).not.toContain(theirKey.slice(-4));
  expect(await options.count('textbox', 'API key')).toBe(0);
  const kept = await firefox.controlTab.evaluate(async () => JSON.stringify(await browser.storage.local.get()));
  expect(kept).not.toContain(theirKey.slice(-4));

  const result = await firefox.openPage(`results.html#/task/${task.id}`);
  await expect.poll(result.text).toContain('Your organisation has switched off exports.');
  expect(await result.count('button', 'Export')).toBe(0);
});

test('a policy that is there when Firefox starts again takes the place of the person’s key, and gives it back when it is gone', async ({
  sandbox,
  start,
}, { outputDir }) => {
  // Firefox starts three times.
  test.slow();
  const home = join(outputDir, 'home');
  const profile = join(outputDir, 'profile');
  sandbox.addKey(theirKey);
  const ask = async (trackingId: string, hasPolicy: boolean) => {
    await setPolicy(home, hasPolicy ? { apiKey: theirKey } : null);
    const firefox = await start({ home, profile });
    if (sandbox.ledger.length === 0) await request(firefox, 'saveKey', { key: sandboxKey });
    const task = sandbox.addTask({ trackingId });
    await request(firefox, 'lookUp', { ids: [task.id] });
    await sandbox.waitFor((ledger) => ledger.some(({ path, complete }) => path.endsWith(task.id) && complete));
    await firefox.close();
    return sandbox.ledger.find(({ path }) => path.endsWith(task.id))?.key;
  };
  expect(await ask('before', false)).toBe(sandboxKey);
  expect(await ask('meanwhile', true)).toBe(theirKey);
  expect(await ask('after', false)).toBe(sandboxKey);
});
