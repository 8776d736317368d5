import { expect, test } from './fixture.ts';
import { viewText } from './views.ts';

const item = 'Look up in Task Results';

/** A web page with an id to select and a link, large enough to hit. */
const pageWith = (id: string, linked: string) =>
  `data:text/html,<p id="text">${id}</p><a href="https://example.com/task/${linked}">a link</a>`;

test('a selected id is looked up from the context menu, and the popup opens on it', async ({ ready, sandbox }) => {
  const { id } = sandbox.addTask({ trackingId: 'picked' });
  const page = await ready.open(pageWith(id, 'none'));
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#text') ?? document.body));
  await page.rightClick('#text');
  await ready.window.chooseFromMenu(item);
  await expect.poll(() => viewText(ready, 'popup')).toMatch(/picked[\s\S]*Completed/);
});

test('a link is searched before a selection elsewhere', async ({ ready, sandbox }) => {
  const linked = sandbox.addTask({ trackingId: 'linked' });
  const selected = sandbox.addTask({ trackingId: 'selected' });
  const page = await ready.open(pageWith(selected.id, linked.id));
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#text') ?? document.body));
  await page.rightClick('a');
  await ready.window.chooseFromMenu(item);
  await expect.poll(() => viewText(ready, 'popup')).toMatch(/linked[\s\S]*Completed/);
  expect(sandbox.ledger.filter(({ path }) => path.endsWith(selected.id))).toHaveLength(0);
});

test('a selection that Firefox cuts is told of, and waits in the form', async ({ ready, sandbox }) => {
  const ids = Array.from({ length: 500 }, () => sandbox.addTask().id);
  const before = sandbox.ledger.length;
  const page = await ready.open(pageWith(ids.join(' '), 'none'));
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#text') ?? document.body));
  await page.rightClick('#text');
  await ready.window.chooseFromMenu(item);
  await expect
    .poll(async () => (await viewText(ready, 'popup')) ?? '')
    .toMatch(/start of a selection this long: 442 ids/);
  expect(sandbox.ledger).toHaveLength(before);
});
