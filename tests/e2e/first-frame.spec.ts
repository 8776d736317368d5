import { expect, test } from './fixture.ts';

/** What the page is given to watch itself with. */
interface Watched {
  opened: number;
  held: FrameRequestCallback[];
  release(): void;
}

declare global {
  var watched: Watched;
}

test('the popup opens no database and draws nothing more before its first frame is made', async ({ ready }) => {
  const page = await ready.context.newPage();
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    const frame = requestAnimationFrame;
    globalThis.watched = {
      opened: 0,
      held: [],
      release() {
        globalThis.requestAnimationFrame = frame;
        for (const run of globalThis.watched.held) frame(run);
      },
    };
    globalThis.requestAnimationFrame = (run) => globalThis.watched.held.push(run);
    IDBFactory.prototype.open = function (...given) {
      globalThis.watched.opened += 1;
      return open.apply(this, given);
    };
  });
  await page.goto(`chrome-extension://${ready.extensionId}/popup.html`);
  await page.waitForFunction(() => globalThis.watched.held.length > 0, null, { polling: 50 });
  expect(await page.evaluate(() => globalThis.watched.opened)).toBe(0);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.evaluate(() => globalThis.watched.release());
  await expect(page.getByRole('textbox')).toBeFocused();
});
