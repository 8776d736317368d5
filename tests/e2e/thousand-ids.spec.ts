import { busiestSecond, mostAtOnce, spanOf } from '../harness/request-rate.ts';
import { readStore } from '../soak/read-store.ts';
import { expect, request, test } from './fixture.ts';

test('1,000 ids are looked up within the limits and in their order, and one that somebody waits for goes before them', async ({
  ready,
  sandbox,
}) => {
  // A limit for machines under load.
  test.setTimeout(360_000);
  await ready.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const ids = Array.from({ length: 1_000 }, () => sandbox.addTask().id);
  const wanted = sandbox.addTask({ trackingId: 'wanted-now' });
  await request(ready, 'lookUp', { ids });
  await sandbox.waitFor((ledger) => ledger.length >= 30);

  const { page: popup, close } = await ready.openPopup();
  const asked = sandbox.ledger.length;
  await popup.getByRole('textbox', { name: 'Task or batch ids' }).fill(wanted.id);
  await popup.keyboard.press('Enter');
  await sandbox.waitFor((ledger) => ledger.some(({ path }) => path.endsWith(wanted.id)));
  const place = sandbox.ledger.findIndex(({ path }) => path.endsWith(wanted.id));
  await expect(popup.getByText('wanted-now').first()).toBeVisible();
  await close();
  // Those of the lot go on meanwhile, ten a second, while the person types and the popup draws.
  expect(place - asked).toBeLessThan(50);

  await sandbox.waitFor((ledger) => ledger.length >= 1_001, 240_000);
  await expect.poll(async () => [...(await readStore(ready.controlPage)).values()].every(isWhole)).toBe(true);
  // Ten a second, as the server sees them arrive: what is held up on the way comes closer together for a moment.
  const asks = sandbox.ledger.filter(({ path }) => path.includes('/task/'));
  expect(spanOf(asks)).toBeGreaterThan(97_000);
  expect(busiestSecond(asks)).toBeLessThanOrEqual(20);
  expect(mostAtOnce(sandbox.ledger)).toBeLessThanOrEqual(6);
  expect(new Set(asks.map(({ path }) => path)).size).toBe(1_001);

  const page = await ready.openPage('results.html');
  await page.getByRole('link', { name: /^1,000 / }).click();
  await page.getByRole('button', { name: 'Copy ids' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(ids.join('\n'));
});

function isWhole({ status, text }: { status: string | null; text: string }): boolean {
  return status === 'COMPLETED' && text !== '';
}
