import { expect, request, test } from './fixture.ts';

declare const browser: {
  permissions: { remove(what: { origins: string[] }): Promise<boolean> };
};

const host = { origins: ['https://api.openmart.ai/*'] };

test('fault 31: access that was taken back stops every request, and a click on the options page brings it back', async ({
  ready,
  sandbox,
}) => {
  const task = sandbox.addTask({ trackingId: 'waiting' });
  const before = sandbox.ledger.length;
  expect(await ready.controlTab.evaluate((what) => browser.permissions.remove(what), host)).toBe(true);
  await expect.poll(ready.badge).toBe('!');

  await request(ready, 'lookUp', { ids: [task.id] });
  const page = await ready.openPage('results.html');
  await expect.poll(() => page.text()).toMatch(/No access to Openmart[\s\S]*Waiting for access/);
  expect(sandbox.ledger).toHaveLength(before);

  await page.click('button', 'Allow access');
  await expect.poll(ready.addresses).toContainEqual(expect.stringMatching('options.html'));
  const options = await ready.openPage('options.html');
  await options.click('button', 'Allow access');
  await expect.poll(() => options.text()).toContain('Allowed: the extension can reach api.openmart.ai');
  await sandbox.waitFor((ledger) => ledger.some(({ path }) => path.endsWith(task.id)));
  await expect.poll(ready.badge).toBe('1');
});
