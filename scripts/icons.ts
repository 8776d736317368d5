// Draws assets/icon.svg as the PNG files that browsers ask for. Run it after changing the picture, and commit what it writes.
import { resolve } from 'node:path';
import { drawIcon } from './pictures/draw-icon.ts';
import { openCanvas } from './pictures/open-canvas.ts';
import { packPngs } from './pictures/pack-png.ts';

// Chrome's, which Firefox takes too: for its 64 and 96 pixels it scales the next larger one down.
const sizes = [16, 32, 48, 128];
const pathOf = (size: number) => resolve(import.meta.dirname, `../public/icon/${size}.png`);

const browser = await openCanvas();
const page = await browser.newPage();
for (const size of sizes) await drawIcon(page, size, pathOf(size));
await browser.close();
await packPngs(sizes.map(pathOf));
console.log(`public/icon: ${sizes.map((size) => `${size}.png`).join(', ')}`);
