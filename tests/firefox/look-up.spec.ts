import { writeFile } from 'node:fs/promises';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, test } from './fixture.ts';
import { Key } from './tab.ts';

test('a key is saved, pasted ids are looked up', async ({ firefox, sandbox }) => {
  const first = sandbox.addTask({ trackingId: 'z-first' });
  const second = sandbox.addTask({ trackingId: 'a-second', life: 'errored' });
  const panel = await firefox.openPage('popup.html');
  await panel.click('textbox', 'API key');
  await panel.type(sandboxKey + Key.enter);
  await expect.poll(() => panel.text()).toMatch(/Key works, 4,210 credits until Apr 1, 2027/);

  await firefox.window.copy(`task_id=${first.id}\ntask_id=${second.id}`);
  await panel.click('textbox', 'Task or batch ids');
  await panel.control('v');
  await expect.poll(() => panel.text()).toContain('2 ids found');
  await panel.click('button', 'Look up');
  await expect.poll(() => panel.text()).toMatch(/z-first[\s\S]*Completed/);
  await expect.poll(() => panel.text()).toMatch(/a-second[\s\S]*Errored/);
  expect(new Set(sandbox.ledger.map(({ key }) => key))).toEqual(new Set([sandboxKey]));
});

test('ids come from a chosen file, which a worker reads under the policy of the pages', async ({
  ready,
  sandbox,
}, testInfo) => {
  const { id } = sandbox.addTask({ trackingId: 'in-a-file' });
  const file = testInfo.outputPath('ids.csv');
  await writeFile(file, `name,task_id\nfirst,${id}\n`);
  const page = await ready.openPage('results.html');
  await page.chooseFiles('input[type=file]', [file]);
  await expect.poll(() => page.text()).toContain('1 id found');
  await page.click('button', 'Look up');
  await expect.poll(() => page.text()).toMatch(/in-a-file[\s\S]*Completed/);
});
