import { expect, request, test } from './fixture.ts';

const hint = 'Paste or type a task or batch id, or search what you looked up';

test('the keyword suggests what was looked up by tracking id, name and id, as plain text, and looks up ids', async ({
  ready,
  sandbox,
}) => {
  const data = [{ first_name: 'Björn', last_name: '<b>Example&amp;' }];
  const known = sandbox.addTask({ trackingId: 'customer-42', data });
  const fresh = sandbox.addTask({ trackingId: 'typed-one' });
  await request(ready, 'lookUp', { ids: [known.id] });
  await expect.poll(ready.badge).toBe('1');

  for (const words of ['customer', known.id.slice(0, 13), 'björn']) {
    const [first, ...lines] = await ready.window.typeAddress(`om ${words}`);
    expect(first, words).toContain(hint);
    expect(lines, words).toEqual([expect.stringContaining(known.id)]);
    if (words === 'björn') expect(lines[0]).toContain('customer-42 · Björn <b>Example&amp; · 1 person');
  }

  await ready.window.typeAddress(`om ${fresh.id}`);
  await ready.window.press('Enter');
  await expect.poll(ready.addresses).toContainEqual(expect.stringMatching(`results\\.html#/task/${fresh.id}$`));
  await sandbox.waitFor((ledger) => ledger.some(({ path }) => path.endsWith(fresh.id)));
});
