// Draws assets/icon.svg as the PNG files that browsers ask for. Run it after changing the picture, and commit what it writes.
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { findChromium } from './browser.ts';

const sizes = [16, 32, 48, 96, 128];
const at = (path: string) => new URL(`../${path}`, import.meta.url);

const svg = await readFile(at('assets/icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: await findChromium(),
  chromiumSandbox: process.getuid?.() !== 0,
});
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({ path: at(`public/icon/${size}.png`).pathname, omitBackground: true });
}
await browser.close();
console.log(`public/icon: ${sizes.map((size) => `${size}.png`).join(', ')}`);
