import { expect, test } from './fixture.ts';
import { viewText } from './views.ts';

test('the suggested keys open the popup, and a paste anywhere in it lands in the form', async ({ ready, sandbox }) => {
  const { id } = sandbox.addTask({ trackingId: 'pasted' });
  await ready.open('data:text/html,a page');
  await ready.window.press('Alt', 'Shift', 'O');
  await expect.poll(() => viewText(ready, 'popup')).toContain('Nothing looked up yet');
  await ready.window.copy(`task_id=${id}`);
  await ready.window.pressInPopup('Control', 'v');
  await expect.poll(() => viewText(ready, 'popup')).toContain('1 id found');
  await ready.window.pressInPopup('Enter');
  await expect.poll(() => viewText(ready, 'popup')).toMatch(/pasted[\s\S]*Completed/);
});
