import { waitForBadge } from '../harness/badge.ts';
import { openControlPage } from '../harness/control-page.ts';
import { unpackedExtension } from '../harness/extension.ts';
import { manageExtension } from '../harness/manage-extension.ts';
import { expect, extensionPath, request, test } from './fixture.ts';

test('fault 27: watching goes on by itself after the extension was loaded anew, as an update does it', async ({
  ready,
  sandbox,
}) => {
  const task = sandbox.addTask({ trackingId: 'watched', life: 'processing' });
  const done = sandbox.addTask({ trackingId: 'done' });
  await request(ready, 'lookUp', { ids: [task.id, done.id] });
  await ready.waitForBadge('1');
  await sandbox.waitFor((ledger) => ledger.some(({ path }) => path.endsWith(task.id)));

  const ended = ready.controlPage.waitForEvent('close');
  const startedAnew = ready.context.waitForEvent('serviceworker');
  await manageExtension(ready, 'load anew');
  await Promise.all([ended, startedAnew]);
  task.complete();
  const controlPage = await openControlPage(ready.context, unpackedExtension(extensionPath));
  // Nobody has sent the worker anything: the control page has none of the extension's code.
  await waitForBadge(controlPage, '2', 45_000);
  const results = await ready.openPage('results.html#/');
  await expect(results.getByRole('link', { name: /watched/ })).toBeVisible();
  await expect(results.getByRole('link', { name: /done/ })).toBeVisible();
});
