import { paste } from '../harness/paste.ts';
import { expect, test } from './fixture.ts';

test('an id that is cut short is told of at once where it was pasted, and where it was typed once the person pauses', async ({
  ready,
}) => {
  const [whole, cut] = ['0f8fad5b-d9cb-469f-a165-70867728950e', '7c9e6679-7425-40de-944b-e07f'];
  const said = /^1 id found · 1 incomplete id left out: 7c9e6679-7425…b-e07f$/;
  const page = await ready.openPage('sidepanel.html');
  const field = page.getByRole('textbox', { name: 'Task or batch ids' });
  await expect(field).toBeFocused();
  // Nobody pauses until the test says so.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);

  await paste(ready, field, `${whole} ${cut}`);
  await expect(field).toHaveAccessibleDescription(said);
  await field.pressSequentially(' other words');
  await expect(field).toHaveValue(/ other words$/);
  await expect(field).toHaveAccessibleDescription(said);

  await field.fill('');
  await expect(field).toHaveAccessibleDescription('Press Enter to look up');
  await field.pressSequentially(`${whole} ${cut}`);
  await expect(field).toHaveAccessibleDescription('1 id found');
  await page.clock.runFor(1000);
  await expect(field).toHaveAccessibleDescription(said);
});

test('a lone id that is cut short says so at once where it was pasted', async ({ ready }) => {
  const page = await ready.openPage('sidepanel.html');
  const field = page.getByRole('textbox', { name: 'Task or batch ids' });
  await expect(field).toBeFocused();
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await paste(ready, field, '7c9e6679-7425-40de-944b');
  await expect(field).toHaveAccessibleDescription(/^This looks like only a part of an id\./);
  await expect(field).toHaveAttribute('aria-invalid', 'false');
});
