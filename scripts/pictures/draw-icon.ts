import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** The icon as SVG text. */
export const icon = await readFile(new URL('../../assets/icon.svg', import.meta.url), 'utf8');

/** Draws the icon as a square PNG file of so many pixels, transparent around it. */
export async function drawIcon(page: Page, size: number, path: string): Promise<void> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${icon}`);
  await page.screenshot({ path, omitBackground: true });
}
