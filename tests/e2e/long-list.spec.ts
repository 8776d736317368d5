import type { Page } from '@playwright/test';
import { storeLot } from '../harness/store-lot.ts';
import { expect, test } from './fixture.ts';

const rowsOf = (page: Page) => page.getByRole('list', { name: 'Tasks' }).locator('> li');

test('the popup draws the rest of a long list once the end of its first rows comes near, by wheel or by keyboard', async ({
  ready,
}) => {
  await storeLot(ready.controlPage, { lookupId: 'long', tasks: 60, peopleEach: 1, listed: true });
  const wheeled = await ready.openPopup();
  const rows = rowsOf(wheeled.page);
  await expect(rows).toHaveCount(15);
  // The other 35 of those that were read are wanted before any older ones.
  const more = wheeled.page.getByRole('button', { name: 'Show more' });
  await expect(rows.first()).toHaveAttribute('aria-setsize', '50');
  await expect(more).toHaveCount(0);
  await rows.first().hover();
  await wheeled.page.mouse.wheel(0, 100);
  await expect.poll(() => rows.first().evaluate((row) => row.getBoundingClientRect().top)).toBeLessThan(200);
  await expect(rows).toHaveCount(15);
  await wheeled.page.mouse.wheel(0, 200);
  await expect(rows).toHaveCount(50);
  await more.click();
  await expect(rows).toHaveCount(60);
  await expect(more).toHaveCount(0);
  await wheeled.close();

  const typed = await ready.openPopup();
  const heads = rowsOf(typed.page).getByRole('button');
  await expect(heads).toHaveCount(15);
  await expect(rowsOf(typed.page).first()).toHaveAttribute('aria-setsize', '50');
  // A click on a row is no way down the list.
  await heads.first().click();
  await expect(heads.first()).toHaveAttribute('aria-expanded', 'true');
  await expect(rowsOf(typed.page)).toHaveCount(15);
  await heads.first().click();
  await typed.page.keyboard.press('Tab');
  await expect(heads).toHaveCount(50);
  await heads.first().focus();
  for (let n = 0; n < 20; n += 1) await typed.page.keyboard.press('Tab');
  await expect(heads).toHaveCount(50);
  await expect(heads.nth(20)).toBeFocused();
  await typed.close();
});
