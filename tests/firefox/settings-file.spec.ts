import { writeFile } from 'node:fs/promises';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, test } from './fixture.ts';

test('settings are saved as a file without the key, and taken from one', async ({ ready }, testInfo) => {
  const page = await ready.openPage('options.html');
  const file = await ready.download(() => page.click('button', 'Export settings'));
  expect(file.name).toBe('task-results-settings.json');
  const text = file.bytes.toString();
  expect(JSON.parse(text).settings).toEqual({
    notifications: false,
    keepDays: 90,
    theme: 'system',
    singleKeys: true,
  });
  expect(text).not.toContain(sandboxKey.slice(-4));

  const changed = testInfo.outputPath('changed.json');
  await writeFile(changed, text.replace('false', 'true').replace('90', '30'));
  await page.chooseFiles('input[type=file]', [changed]);
  await expect.poll(() => page.text()).toContain('Keep results for: 30 days');
  await page.click('button', 'Apply');
  const kept = () => page.evaluate(() => document.querySelector<HTMLSelectElement>('#keep')?.value);
  await expect.poll(kept).toBe('30');
  // Asked within the click, and granted by this Firefox without a question.
  await expect.poll(() => page.evaluate(() => document.querySelector('[role=switch]')?.ariaChecked)).toBe('true');
});
