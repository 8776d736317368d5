import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import type { Launched } from '../../tests/harness/launch.ts';
import { now } from './history.ts';

/** Brings a page to what a picture is to show, and waits until it does. */
export type Scene = (page: Page) => Promise<void>;

/** Takes pictures of the product as it looks at one moment, without an open page's caret or animations. */
export interface Camera {
  /** The real popup. */
  popup(browser: Launched, name: string, scene: Scene): Promise<void>;
  /** A page of the extension in a tab, from top to end. */
  page(browser: Launched, path: string, name: string, scene: Scene): Promise<void>;
  /** As much of it as a tab shows. */
  screen(browser: Launched, path: string, name: string, scene: Scene): Promise<void>;
}

/** A camera that leaves its pictures in a folder, as PNG files by their names. */
export function createCamera(folder: string): Camera {
  async function save(subject: Pick<Page, 'screenshot'>, name: string): Promise<void> {
    const path = join(folder, `${name}.png`);
    await subject.screenshot({ path, animations: 'disabled', caret: 'hide' });
    console.log(relative(process.cwd(), path));
  }

  async function inTab(browser: Launched, path: string, scene: Scene, take: (page: Page) => Promise<void>) {
    await browser.context.clock.setFixedTime(now);
    const page = await browser.openPage(path);
    await scene(page);
    await take(page);
    await page.close();
  }

  return {
    async popup(browser, name, scene) {
      const { page, close } = await browser.openPopup();
      await page.clock.setFixedTime(now);
      await page.reload();
      await scene(page);
      await save(page.locator('body'), name);
      await close();
    },
    page: (browser, path, name, scene) =>
      inTab(browser, path, scene, (page) => save(page.locator('.page, .results'), name)),
    screen: (browser, path, name, scene) => inTab(browser, path, scene, (page) => save(page, name)),
  };
}
