import type { Page } from '@playwright/test';
import { expect, request, test } from './fixture.ts';

declare function shifted(): number;

/** Has a page add up how far what was drawn moved without anybody's doing, as browsers measure it: 1 is the whole page by its whole height. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let sum = 0;
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries) {
        const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
        if (!hadRecentInput) sum += value;
      }
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    const read = () => {
      add(observer.takeRecords());
      return sum;
    };
    Object.assign(globalThis, { shifted: read });
  });
}

/** How far things have moved in a page until now, what was drawn just now included. */
async function shiftOf(page: Page): Promise<number> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(() => shifted());
}

test('what is drawn moves by less than a two-hundredth of a page while the rest loads, on every surface at half the speed', async ({
  ready,
  sandbox,
}) => {
  const task = sandbox.addTask({ trackingId: 'steady-task' });
  const members = Array.from({ length: 30 }, (_, n) => sandbox.addTask({ trackingId: `steady-${n}` }));
  const batch = sandbox.addBatch({ id: 'batch_steady', tasks: members });
  await request(ready, 'lookUp', { ids: [task.id] });
  await request(ready, 'lookUp', { ids: [batch.id] });
  await ready.waitForBadge('2');

  const surfaces: [path: string, width: number, shown: string][] = [
    ['popup.html', 420, 'steady-task'],
    // The second time it knows that it had a list.
    ['popup.html', 420, 'steady-task'],
    ['sidepanel.html', 320, 'steady-task'],
    ['options.html', 800, 'Storage used'],
    ['options.html', 320, 'Storage used'],
    ['results.html', 1280, 'Choose a task'],
    [`results.html#/task/${task.id}`, 1280, '2 rows'],
    [`results.html#/task/${task.id}`, 320, '2 rows'],
    [`results.html#/batch/${batch.id}`, 1280, 'steady-1'],
    [`results.html#/batch/${batch.id}`, 320, 'steady-1'],
  ];
  for (const [path, width, shown] of surfaces) {
    const page = await ready.context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await watchShifts(page);
    const session = await ready.context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 2 });
    await page.goto(`chrome-extension://${ready.extensionId}/${path}`);
    await expect(page.locator('body')).toContainText(shown, { timeout: 60_000 });
    const moved = await shiftOf(page);
    expect(moved, `${path} at ${width} px`).toBeLessThan(0.005);
    // What is moved on purpose is seen, so that nothing seen means that nothing moved.
    await page.evaluate(() => {
      document.body.style.paddingTop = '200px';
    });
    await expect.poll(() => shiftOf(page), `${path} at ${width} px, moved on purpose`).toBeGreaterThan(moved + 0.005);
    await page.close();
  }
});
