// Draws assets/icon.svg as the PNG files that browsers ask for. Run it after changing the picture, and commit what it writes.
import { resolve } from 'node:path';
import { drawIcon } from './pictures/draw-icon.ts';
import { openCanvas } from './pictures/open-canvas.ts';

const sizes = [16, 32, 48, 96, 128];

const browser = await openCanvas();
const page = await browser.newPage();
for (const size of sizes) await drawIcon(page, size, resolve(import.meta.dirname, `../public/icon/${size}.png`));
await browser.close();
console.log(`public/icon: ${sizes.map((size) => `${size}.png`).join(', ')}`);
