import type { Page } from '@playwright/test';
import { keyRefusalWords } from '@/lib/clean-key.ts';
import { launch } from '../harness/launch.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, extensionPath, reply, request, test } from './fixture.ts';

const keyWorks = /Key works, 4,210 credits until Apr 1, 2027/;

async function saveKey(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'API key' }).fill(text);
  await page.getByRole('button', { name: 'Save' }).click();
}

/** Tells whether any field of the page is marked as wrong, or was since, were it but for a moment. */
async function watchRefusals(page: Page): Promise<() => Promise<boolean>> {
  const seen = await page.evaluateHandle(() => {
    const seen = { refusal: false };
    const look = () => {
      seen.refusal ||= document.querySelector('[aria-invalid="true"]') !== null;
    };
    look();
    new MutationObserver(look).observe(document, { attributes: true, childList: true, subtree: true });
    return seen;
  });
  return () => seen.evaluate(({ refusal }) => refusal);
}

test('the first install opens the options page', async ({ chromium }) => {
  await expect
    .poll(() => chromium.context.pages().map((page) => new URL(page.url()).pathname))
    .toContain('/options.html');
});

test('the popup takes a key, cleans it, tests it, and then asks for ids', async ({ chromium, sandbox }) => {
  const { page, close } = await chromium.openPopup();
  await expect(page.getByRole('textbox', { name: 'API key' })).toBeFocused();
  await saveKey(page, ` "Bearer ${sandboxKey}" `);
  await expect(page.getByRole('status').filter({ hasText: keyWorks })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Task or batch ids' })).toBeVisible();
  expect(sandbox.ledger.map(({ path, key }) => ({ path, key }))).toEqual([
    { path: '/api/v2/credit-balance', key: sandboxKey },
  ]);
  await close();

  const again = await chromium.openPopup();
  await expect(again.page.getByRole('textbox', { name: 'Task or batch ids' })).toBeFocused();
  await again.close();
});

test('a second Enter after the key does nothing where the form for ids has taken its place', async ({
  chromium,
  sandbox,
}) => {
  const task = sandbox.addTask({ trackingId: 'the-first' });
  const { page, close } = await chromium.openPopup();
  const key = page.getByRole('textbox', { name: 'API key' });
  await key.fill(sandboxKey);
  await key.press('Enter');
  await page.keyboard.press('Enter');
  const ids = page.getByRole('textbox', { name: 'Task or batch ids' });
  await expect(ids).toBeFocused();
  const wasRefused = await watchRefusals(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: keyWorks })).toBeVisible();
  await page.keyboard.press('Enter');
  await ids.fill(task.id);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /the-first/ })).toBeVisible();
  expect(await wasRefused()).toBe(false);
  await close();
});

test('everything works on a results page on which the key was saved', async ({ chromium, sandbox }) => {
  const task = sandbox.addTask({ trackingId: 'the-first' });
  const page = await chromium.openPage('results.html');
  await page.getByRole('textbox', { name: 'API key' }).fill(sandboxKey);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByLabel('Task or batch ids').fill(task.id);
  await page.getByRole('button', { name: 'Look up' }).click();
  await expect(page.getByRole('grid', { name: 'Results' })).toContainText('@');
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('menuitem', { name: 'CSV for Excel' })).toBeVisible();
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('a key that Openmart refuses is not saved, and the reason is said', async ({ chromium }) => {
  const { page, close } = await chromium.openPopup();
  await saveKey(page, 'om_wrong');
  await expect(page.getByRole('status').filter({ hasText: /does not accept this API key/ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'API key' })).toBeVisible();
  await close();
});

test('a key that cannot be tested now is saved all the same, and says so without the look of a success', async ({
  chromium,
  sandbox,
}) => {
  sandbox.outage('forbidden');
  const page = await chromium.openPage('options.html');
  const told = (words: RegExp) => page.getByRole('status').filter({ hasText: words });
  const plain = await page.locator('body').evaluate((body) => getComputedStyle(body).color);
  await saveKey(page, sandboxKey);
  await expect(told(/^Saved, but it could not be tested. .* this key/)).toHaveCSS('color', plain);
  await expect(page.getByRole('textbox', { name: 'API key' })).toHaveValue('');
  const test = page.getByRole('button', { name: 'Test key' });
  await test.click();
  await expect(told(/^Openmart does not let this key read/)).not.toHaveCSS('color', plain);
  sandbox.outage('no-headers');
  await test.click();
  await expect(told(/^Testing the key…$/)).toHaveCSS('color', plain);
  sandbox.outage(null);
  await page.reload();
  await test.click();
  await expect(told(keyWorks)).not.toHaveCSS('color', plain);
});

test.describe('on the options page', () => {
  test('a key is masked unless revealed, and afterwards shows at most its last four characters', async ({
    chromium,
  }) => {
    const page = await chromium.openPage('options.html');
    const field = page.getByRole('textbox', { name: 'API key' });
    await field.fill(sandboxKey);
    await expect(field).toHaveAttribute('type', 'password');
    await page.getByRole('button', { name: /show/i }).click();
    await expect(field).toHaveAttribute('type', 'text');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status').filter({ hasText: keyWorks })).toBeVisible();
    await page.reload();
    await expect(page.getByText(sandboxKey.slice(-4))).toBeVisible();
    const shown = `${await page.content()} ${await page.getByRole('textbox', { name: 'API key' }).inputValue()}`;
    expect(shown).not.toContain(sandboxKey.slice(-5));
  });

  test('a key can be replaced and removed', async ({ chromium, sandbox }) => {
    sandbox.addKey('om_second_key_0002');
    await request(chromium, 'saveKey', { key: sandboxKey });
    const page = await chromium.openPage('options.html');
    await saveKey(page, 'om_second_key_0002');
    await expect(page.getByText(/0002/)).toBeVisible();
    await page.getByRole('button', { name: 'Remove key' }).click();
    await page
      .getByRole('button', { name: /^(Yes, remove|Remove)/ })
      .last()
      .click();
    await expect(page.getByRole('status').filter({ hasText: /removed/i })).toBeVisible();
    const { page: popup, close } = await chromium.openPopup();
    await expect(popup.getByRole('textbox', { name: 'API key' })).toBeVisible();
    await close();
  });

  test('that a saved key is refused is said once, however it came out, and not beside an older success', async ({
    ready,
    sandbox,
  }) => {
    const page = await ready.openPage('options.html');
    const test = page.getByRole('button', { name: 'Test key' });
    await test.click();
    await expect(page.getByRole('status').filter({ hasText: keyWorks })).toBeVisible();
    const refusal = page.getByText(/does not accept this API key/);
    sandbox.removeKey(sandboxKey);
    await request(ready, 'lookUp', { ids: ['task_1'] });
    await expect(refusal).toHaveCount(1);
    await expect(page.getByText(keyWorks)).toHaveCount(0);
    await page.reload();
    await expect(refusal).toHaveCount(1);
    const tries = sandbox.ledger.length;
    await test.click();
    await sandbox.waitFor((ledger) => ledger.length > tries && ledger.at(-1)?.complete);
    await expect(page.getByRole('status').filter({ hasText: /^Openmart does not accept this API key/ })).toBeVisible();
    await expect(refusal).toHaveCount(1);
    sandbox.addKey(sandboxKey);
    await test.click();
    await expect(page.getByRole('status').filter({ hasText: keyWorks })).toBeVisible();
    await expect(refusal).toHaveCount(0);
  });

  test('that the saved key is refused is still said after a test without an answer, or of a key that was not saved', async ({
    ready,
    sandbox,
  }) => {
    const page = await ready.openPage('options.html');
    sandbox.removeKey(sandboxKey);
    await request(ready, 'lookUp', { ids: ['task_1'] });
    await expect(page.getByRole('status').filter({ hasText: 'does not accept' })).toBeVisible();
    const refused = page.getByText('Key refused', { exact: true });
    sandbox.outage('forbidden');
    await page.getByRole('button', { name: 'Test key' }).click();
    await expect(page.getByRole('status').filter({ hasText: /^Openmart does not let this key read/ })).toBeVisible();
    await expect(refused).toBeVisible();
    sandbox.outage(null);
    await page.reload();
    await saveKey(page, 'om_wrong');
    await expect(page.getByRole('status').filter({ hasText: /^Not saved/ })).toBeVisible();
    await expect(refused).toBeVisible();
    sandbox.addKey(sandboxKey);
    await page.getByRole('button', { name: 'Test key' }).click();
    await expect(page.getByRole('status').filter({ hasText: keyWorks })).toBeVisible();
    await expect(refused).toHaveCount(0);
  });

  test('a second Enter or click after a new key leaves it at its success', async ({ chromium, sandbox }) => {
    sandbox.addKey('om_second_key_0002');
    await request(chromium, 'saveKey', { key: sandboxKey });
    const page = await chromium.openPage('options.html');
    const field = page.getByRole('textbox', { name: 'API key' });
    const save = page.getByRole('button', { name: 'Save' });
    const works = page.getByRole('status').filter({ hasText: keyWorks });
    const wasRefused = await watchRefusals(page);
    await field.fill('om_second_key_0002');
    await field.press('Enter');
    await field.press('Enter');
    await expect(works).toBeVisible();
    await field.press('Enter');
    await field.fill('om_second_key_0002');
    await save.dblclick();
    await expect(works).toBeVisible();
    await expect(field).toHaveValue('');
    await save.dispatchEvent('click', { detail: 2 });
    await page.getByRole('button', { name: 'Test key' }).click();
    await expect(works).toBeVisible();
    expect(await wasRefused()).toBe(false);

    // Who presses it anew is told what is missing.
    for (const press of [() => save.click(), () => save.press('Enter')]) {
      await field.fill('om_second_key_0002');
      await field.press('Enter');
      await expect(works).toBeVisible();
      await expect(field).toHaveValue('');
      await press();
      await expect(field).toHaveAttribute('aria-invalid', 'true');
    }

    await page.getByRole('button', { name: 'Remove key' }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(field).toBeFocused();
    await save.click();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  });

  for (const [name, key, reason] of [
    ['of two words', 'om_first om_second', 'several'],
    ['with letters that no header can carry', 'ключ_om_0001', 'forbidden-character'],
    ['of ten thousand characters', 'x'.repeat(10_240), 'too-long'],
  ] as const) {
    test(`fault 32: a key ${name} is refused before any request, without being repeated`, async ({
      chromium,
      sandbox,
    }) => {
      const page = await chromium.openPage('options.html');
      await saveKey(page, key);
      await expect(page.getByRole('status').filter({ hasText: keyRefusalWords(reason) })).toBeVisible();
      expect(await page.locator('body').innerText()).not.toContain(key.slice(0, 8));
      await saveKey(page, sandboxKey);
      await expect(page.getByRole('status').filter({ hasText: keyWorks })).toBeVisible();
      expect(sandbox.ledger.map((asked) => asked.key)).toEqual([sandboxKey]);
    });
  }
});

test('no message returns the key, and none is answered for strangers', async ({ ready }) => {
  const replies = await Promise.all(
    [
      ['testKey', {}],
      ['getKey', {}],
      ['saveKey', { key: sandboxKey, extra: 1 }],
      ['lookUp', { ids: ['../../v2/credit-balance'] }],
      ['wake', {}],
    ].map(([name, input]) => reply(ready, name as string, input as object)),
  );
  expect(JSON.stringify(replies)).not.toContain(sandboxKey);
  expect(replies).toMatchObject([{ ok: true }, { ok: false }, { ok: false }, { ok: false }, { ok: true }]);
});

test('the key survives a restart of the browser', async ({ sandbox }, { outputDir }) => {
  const profile = `${outputDir}/profile`;
  const first = await launch({ sandbox, extensionPath, profile });
  await request(first, 'saveKey', { key: sandboxKey });
  await first.close();
  const second = await launch({ sandbox, extensionPath, profile });
  const { page, close } = await second.openPopup();
  await expect(page.getByRole('textbox', { name: 'Task or batch ids' })).toBeVisible();
  await close();
  await second.close();
});
