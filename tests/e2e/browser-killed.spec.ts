import type { ChromeApi } from '../harness/chrome-api.ts';
import { killBrowser } from '../harness/kill-browser.ts';
import { type Launched, launch } from '../harness/launch.ts';
import { launchAllowed } from '../harness/launch-allowed.ts';
import { until } from '../harness/until.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { readStore } from '../soak/read-store.ts';
import { expect, extensionPath, request, test } from './fixture.ts';

declare const chrome: ChromeApi;

/** Ids of the tasks that the browser shows notifications of. */
async function told({ controlPage }: Launched): Promise<string[]> {
  const ids = await controlPage.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  return ids.map((id) => id.split('/')[1] ?? '').sort();
}

test('fault 24, fault 27: a browser that is killed in the middle loses nothing and tells nothing twice', async ({
  sandbox,
}, { outputDir }) => {
  const options = { sandbox, extensionPath, profile: `${outputDir}/profile` };
  const first = await launchAllowed(options, sandboxKey);
  const add = (count: number, life?: 'processing') =>
    Array.from({ length: count }, () => sandbox.addTask(life ? { life } : {}));
  const idsOf = (tasks: readonly { id: string }[]) => tasks.map(({ id }) => id).sort();
  const early = add(4, 'processing');
  const meanwhile = add(4, 'processing');
  const late = add(4, 'processing');
  for (const { id } of [...early, ...meanwhile, ...late]) await request(first, 'lookUp', { ids: [id] });
  await sandbox.waitFor((ledger) => ledger.length >= 12);
  for (const task of early) task.complete();
  await until(
    async () => String(await told(first)) === String(idsOf(early)),
    () => 'What completed early was not told.',
    30_000,
  );

  const lot = add(60);
  const before = sandbox.ledger.length;
  await request(first, 'lookUp', { ids: lot.map(({ id }) => id) });
  await sandbox.waitFor((ledger) => ledger.length >= before + 20);
  await killBrowser(first);
  for (const task of meanwhile) task.complete();

  const second = await launch(options);
  await second.waitForBadge('68', 60_000);
  await until(
    async () => String(await told(second)) === String(idsOf(meanwhile)),
    () => 'What completed meanwhile was not told, or something was told twice.',
    30_000,
  );
  for (const task of late) task.complete();
  await second.waitForBadge('72', 60_000);
  // By then the browser may have taken away what it showed of the others; what was told before the end never comes back.
  await until(
    async () => {
      const shown = await told(second);
      const isAnybodyElse = shown.some((id) => !idsOf([...meanwhile, ...late]).includes(id));
      return !isAnybodyElse && idsOf(late).every((id) => shown.includes(id));
    },
    () => 'What completed late was not told, or something was told twice.',
    30_000,
  );
  const stored = await readStore(second.controlPage);
  for (const { id } of [...early, ...meanwhile, ...late, ...lot]) {
    expect(stored.get(id)).toMatchObject({ status: 'COMPLETED', isNews: true, text: expect.stringContaining(id) });
  }
  await second.close();
});
