import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { icon } from './draw-icon.ts';

/** A picture for a store, put together from words and pictures of the product. Sizes are pixels. */
export interface Poster {
  width: number;
  height: number;
  /** The title's size. */
  title: number;
  /** A line under the name. */
  line: string;
  /** Pictures of the product: files, each with its place and width. */
  pictures: readonly { path: string; left: number; top: number; width: number }[];
}

const style = (poster: Poster) => `
  body { margin: 0; overflow: hidden; color: #ffffff; background: linear-gradient(135deg, #4a50d6, #343aa8);
    font-family: system-ui, "Segoe UI", Roboto, sans-serif; }
  header { position: absolute; box-sizing: border-box; height: 100%; padding: 0 0 0 ${poster.title * 1.5}px;
    display: flex; flex-direction: column; justify-content: center; gap: ${poster.title * 0.55}px; }
  svg { width: ${poster.title * 2.2}px; border-radius: 25%; box-shadow: 0 0 0 2px #ffffff55; }
  h1 { margin: 0; font-size: ${poster.title}px; line-height: 1.15; letter-spacing: -0.01em; white-space: pre-line; }
  p { margin: 0; font-size: ${poster.title * 0.52}px; line-height: 1.4; color: #dfe1ff; white-space: pre-line; }
  img { position: absolute; border-radius: 10px; box-shadow: 0 12px 36px #0b0d3a80; }`;

/** Draws a poster as a PNG file without transparency. */
export async function drawPoster(page: Page, poster: Poster, path: string): Promise<void> {
  const images = poster.pictures.map(async ({ path: file, left, top, width }) => {
    const source = `data:image/png;base64,${await readFile(file, 'base64')}`;
    return `<img src="${source}" style="left:${left}px;top:${top}px;width:${width}px">`;
  });
  await page.setViewportSize({ width: poster.width, height: poster.height });
  await page.setContent(
    `<style>${style(poster)}</style>${(await Promise.all(images)).join('')}
     <header>${icon}<h1>Task Results\nfor Openmart</h1>${poster.line && `<p>${poster.line}</p>`}</header>`,
  );
  await page.screenshot({ path });
}
