import type { Page } from '@playwright/test';
import { failureWords } from '@/lib/failure.ts';
import { expect, test } from './fixture.ts';

const field = (page: Page) => page.getByRole('textbox', { name: 'Task or batch ids' });
const files = (page: Page) => page.getByRole('list', { name: 'Files and long texts' }).getByRole('listitem');

test('what could not be looked up is in the form again, and in its draft, before what was typed meanwhile', async ({
  ready,
}) => {
  const panel = await ready.openPage('sidepanel.html');
  await field(panel).fill('task_typed_1');
  await panel
    .getByLabel('From a file…')
    .setInputFiles({ name: 'ids.txt', mimeType: 'text/plain', buffer: Buffer.from('task_file_2 task_file_3') });
  await expect(field(panel)).toHaveAccessibleDescription('3 ids found');
  await panel.getByText('Choose which').click();
  await panel.getByRole('checkbox', { name: 'task_file_3' }).uncheck();
  await expect(field(panel)).toHaveAccessibleDescription('3 ids found, 2 chosen');
  // The worker's answer waits until the test says so.
  await panel.evaluate(() => {
    const { runtime } = Reflect.get(globalThis, 'chrome');
    const { sendMessage } = runtime;
    runtime.sendMessage = (message: { request?: string }, ...more: unknown[]) =>
      message.request === 'lookUp'
        ? new Promise((resolve) => {
            addEventListener('answer-now', () => resolve({ ok: false, failure: 'storage-failed' }), { once: true });
          })
        : sendMessage.call(runtime, message, ...more);
  });
  await field(panel).press('Enter');
  await expect(field(panel)).toHaveValue('');
  await expect(files(panel)).toHaveCount(0);
  await field(panel).pressSequentially('task_next_4');
  await panel.evaluate(() => dispatchEvent(new Event('answer-now')));

  await expect(field(panel)).toHaveValue('task_typed_1\ntask_next_4');
  await expect(files(panel)).toContainText('ids.txt · 2 ids found');
  await expect(field(panel)).toHaveAccessibleDescription('4 ids found, 3 chosen');
  await expect(panel.getByText(failureWords('storage-failed').sentence).first()).toBeVisible();
  await panel.reload();
  await expect(field(panel)).toHaveValue('task_typed_1\ntask_next_4');
  await expect(files(panel)).toContainText('ids.txt · 2 ids found');
});
