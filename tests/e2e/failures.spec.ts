import type { Page } from '@playwright/test';
import { type FailureKind, failureWords } from '@/lib/failure.ts';
import { launch } from '../harness/launch.ts';
import type { LifeName } from '../sandbox/lives.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, extensionPath, request, test } from './fixture.ts';

const item = (page: Page, text: string) =>
  page.getByRole('list', { name: 'Tasks' }).getByRole('listitem').filter({ hasText: text }).first();

const failing: readonly [LifeName, FailureKind][] = [
  ['bad-request', 'not-accepted'],
  ['out-of-credits', 'out-of-credits'],
  ['forbidden', 'not-allowed'],
  ['not-found', 'not-found'],
  ['server-error', 'server-trouble'],
  ['gateway-page', 'server-trouble'],
  ['html', 'unexpected-answer'],
  ['broken-json', 'unexpected-answer'],
  ['empty', 'unexpected-answer'],
  ['null', 'unexpected-answer'],
  ['other-id', 'wrong-task'],
  ['redirect-301', 'redirected'],
  ['redirect-307', 'redirected'],
  ['redirect-http', 'redirected'],
  ['redirect-same-origin', 'redirected'],
  ['reset', 'unreachable'],
];

test('fault 7, fault 20: each failure says what happened and what to do next; no redirect is followed', async ({
  ready,
  sandbox,
}) => {
  const ids = failing.map(([life], n) => sandbox.addTask({ id: `task_${life}_${n}`, life }).id);
  // More than ten at once would be one line of the list.
  await request(ready, 'lookUp', { ids: ids.slice(0, 8) });
  await request(ready, 'lookUp', { ids: ids.slice(8) });
  const page = await ready.openPage('popup.html');
  for (const [n, [, kind]] of failing.entries()) {
    const row = item(page, ids[n] ?? '');
    const { title, sentence, nextStep } = failureWords(kind);
    await expect(row).toContainText(title);
    await row.getByRole('button').first().click();
    await expect(row).toContainText(sentence);
    await expect(row).toContainText(nextStep);
    await row.getByRole('button').first().click();
  }
  expect(sandbox.other.ledger.entries).toHaveLength(0);
  expect(await ready.badge()).toMatchObject({ text: '…' });
});

for (const [life, kind] of [
  ['no-headers', 'timed-out'],
  ['stall', 'timed-out'],
  ['too-large', 'too-large'],
  ['limited-hour', 'too-many-requests'],
] as const) {
  test(`"${life}" says "${failureWords(kind).title}"`, async ({ ready, sandbox }) => {
    const { id } = sandbox.addTask({ life });
    const page = await ready.openPage('results.html#/');
    await request(ready, 'lookUp', { ids: [id] });
    await expect(item(page, id.slice(0, 8))).toContainText(failureWords(kind).title, { timeout: 40_000 });
  });
}

test('a text that was no answer stands in the raw view, as received', async ({ ready, sandbox }) => {
  const { id } = sandbox.addTask({ life: 'html' });
  await request(ready, 'lookUp', { ids: [id] });
  const page = await ready.openPage(`results.html#/task/${id}?view=raw`);
  await expect(page.getByRole('tabpanel')).toContainText('<h1>Back soon</h1>');
});

test('the details of a failure can be copied, and hold what support asks for', async ({ ready, sandbox }) => {
  const { id } = sandbox.addTask({ life: 'forbidden' });
  await request(ready, 'lookUp', { ids: [id] });
  const page = await ready.openPage('popup.html');
  const row = item(page, id.slice(0, 8));
  await expect(row).toContainText('Not allowed');
  await row.getByRole('button').first().click();
  await row.getByText('Details', { exact: true }).click();
  await expect(row).toContainText('403');
  await expect(row).toContainText('Not allowed for this key');
});

test('a task that is stopped still says why it failed, with the details', async ({ ready, sandbox }) => {
  const { id } = sandbox.addTask({ life: 'not-found' });
  const { title, sentence } = failureWords('not-found');
  await request(ready, 'lookUp', { ids: [id] });
  const page = await ready.openPage('popup.html');
  const row = item(page, id.slice(0, 8));
  await expect(row).toContainText(title);
  await row.getByRole('button').first().click();
  await row.getByRole('button', { name: 'Stop watching' }).click();
  await expect(row).toContainText('You stopped watching this task');
  await expect(row.getByRole('button').first()).toContainText(`Stopped${title}`);
  await row.getByText('Details', { exact: true }).click();
  const results = await ready.openPage(`results.html#/task/${id}`);
  await results.getByText('Details', { exact: true }).click();
  for (const shown of [row, results.getByRole('article')]) {
    await expect(shown).toContainText(sentence);
    await expect(shown).toContainText('HTTP status: 404');
    await expect(shown.getByRole('button', { name: 'Check again' })).toHaveCount(1);
  }
});

test('fault 19: a refused key stops everything, says so once, and a new one resumes', async ({ ready, sandbox }) => {
  const tasks = Array.from({ length: 10 }, (_, n) => sandbox.addTask({ trackingId: `job-${n}` }));
  sandbox.removeKey(sandboxKey);
  const before = sandbox.ledger.length;
  const page = await ready.openPage('results.html#/');
  await request(ready, 'lookUp', { ids: tasks.map(({ id }) => id) });
  await ready.waitForBadge('!');
  await expect(page.getByText(failureWords('bad-key').sentence)).toHaveCount(1);
  expect(sandbox.ledger.length - before).toBeLessThanOrEqual(6);
  sandbox.addKey('om_new_key_0001');
  await request(ready, 'saveKey', { key: 'om_new_key_0001' });
  for (const { trackingId } of tasks) await expect(item(page, trackingId ?? '')).toContainText('Completed');
  await expect(page.getByText(failureWords('bad-key').sentence)).toHaveCount(0);
});

test('fault 23: offline is no failure of the task, and watching resumes by itself', async ({ ready, sandbox }) => {
  const task = sandbox.addTask({ trackingId: 'offline', life: 'processing' });
  const page = await ready.openPage('results.html#/');
  await request(ready, 'lookUp', { ids: [task.id] });
  await expect(item(page, 'offline')).toContainText('Processing');
  await ready.waitForBadge('…');
  sandbox.outage('reset');
  await expect(item(page, 'offline')).toContainText(failureWords('unreachable').title, { timeout: 30_000 });
  sandbox.outage(null);
  task.complete();
  await expect(item(page, 'offline')).toContainText('Completed', { timeout: 45_000 });
});

test('fault 23: a server whose certificate is not good cannot be reached, and never sees the key', async ({
  sandbox,
}) => {
  const browser = await launch({ sandbox, extensionPath, trustSandbox: false });
  await request(browser, 'saveKey', { key: sandboxKey });
  const page = await browser.openPage('results.html#/');
  await request(browser, 'lookUp', { ids: ['task_1'] });
  await expect(item(page, 'task_1')).toContainText(failureWords('unreachable').title);
  expect(sandbox.ledger).toHaveLength(0);
  await browser.close();
});
