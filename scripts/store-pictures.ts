// Takes the pictures that the stores ask for, at their sizes, into .output/store. docs/store.md says which goes where.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createCamera } from './pictures/camera.ts';
import { drawIcon } from './pictures/draw-icon.ts';
import { openCanvas } from './pictures/open-canvas.ts';
import { drawPoster } from './pictures/poster.ts';
import { exportMenu, openResult, openTree, resultsAddress, treeAddress, wholeBatch } from './pictures/scenes.ts';
import { inBrowser } from './pictures/studio.ts';
import { buildExtension } from './start/build.ts';

const folder = resolve(import.meta.dirname, '../.output/store');
const parts = join(folder, 'parts');
const screen = { width: 1280, height: 800 };
const fileOf = (name: string) => join(folder, `${name}.png`);
const popup = join(parts, 'popup.png');

await rm(folder, { recursive: true, force: true });
await mkdir(parts, { recursive: true });
await buildExtension();
await takeScreenshots();
await drawPosters();
await rm(parts, { recursive: true });
for (const name of ['1-popup', '2-table', '3-export', '4-tree', '5-dark']) await check(name, 1280, 800);
await check('small-tile', 440, 280);
await check('marquee', 1400, 560);

async function takeScreenshots(): Promise<void> {
  const camera = createCamera(folder);
  await inBrowser(
    { colorScheme: 'light', viewport: screen },
    {
      async run(browser) {
        await createCamera(parts).popup(browser, 'popup', openResult);
        await camera.screen(browser, resultsAddress, '2-table', wholeBatch);
        await camera.screen(browser, resultsAddress, '3-export', exportMenu);
        await camera.screen(browser, treeAddress, '4-tree', openTree);
      },
    },
  );
  await inBrowser(
    { colorScheme: 'dark', viewport: screen },
    { run: (browser) => camera.screen(browser, resultsAddress, '5-dark', wholeBatch) },
  );
}

async function drawPosters(): Promise<void> {
  const browser = await openCanvas();
  const page = await browser.newPage();
  const line = 'Paste task ids, or right-click one.\nRead, watch and export the results.';
  const beside = [{ path: popup, left: 656, top: 76, width: 544 }];
  await drawPoster(page, { ...screen, title: 50, line, pictures: beside }, fileOf('1-popup'));
  await drawPoster(page, { width: 440, height: 280, title: 36, line: '', pictures: [] }, fileOf('small-tile'));
  const behind = [
    { path: fileOf('2-table'), left: 700, top: 60, width: 900 },
    { path: popup, left: 610, top: 150, width: 330 },
  ];
  await drawPoster(page, { width: 1400, height: 560, title: 46, line, pictures: behind }, fileOf('marquee'));
  await drawIcon(page, 300, fileOf('logo'));
  await browser.close();
}

/** Chrome's store takes a picture of exactly its size, in RGB without alpha. */
async function check(name: string, width: number, height: number): Promise<void> {
  const bytes = await readFile(fileOf(name));
  const found = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes.readUInt8(25)];
  if (found.join() !== [width, height, 2].join()) throw new Error(`${name} is ${found.join()} (width, height, kind).`);
}
