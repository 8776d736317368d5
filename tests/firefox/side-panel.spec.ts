import { expect, request, test } from './fixture.ts';
import { focusInPopup, viewText } from './views.ts';

declare const browser: { action: { openPopup(): Promise<void> } };

test('the sidebar stays closed until the popup opens it, and then goes on with the same tasks', async ({
  ready,
  sandbox,
}) => {
  const task = sandbox.addTask({ trackingId: 'from-popup' });
  await request(ready, 'lookUp', { ids: [task.id] });
  await expect.poll(ready.badge).toBe('1');
  await ready.controlTab.evaluate(() => browser.action.openPopup());
  await expect.poll(() => viewText(ready, 'popup')).toContain('from-popup');
  expect(await viewText(ready, 'sidebar')).toBe(null);
  await focusInPopup(ready, 'Open side panel');
  await ready.window.pressInPopup('Enter');
  await expect
    .poll(async () => ({ popup: await viewText(ready, 'popup'), sidebar: await viewText(ready, 'sidebar') }))
    .toEqual({ popup: null, sidebar: expect.stringContaining('from-popup') });
});
