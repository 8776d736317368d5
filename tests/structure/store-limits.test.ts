import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { languageOf, languages, readCatalogue } from '../language/catalogue.ts';
import { root } from './imports.ts';

const icons = join(root, 'public/icon');

describe.each(languages)('in %s', async (language) => {
  const { say } = languageOf(await readCatalogue(language), language);

  // Chrome takes 75 characters, Mozilla's linter 45.
  test('the name is one that every store takes', () => {
    const { length } = say('manifest.name', null, {});
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(45);
  });

  // Chrome may cut it after twelve: https://developer.chrome.com/docs/extensions/reference/manifest/short-name
  test('the short name is not cut', () => {
    const { length } = say('manifest.short_name', null, {});
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(12);
  });

  test('the description is at most as long as the stores of Chrome and Edge take', () => {
    const { length } = say('manifest.description', null, {});
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(132);
  });
});

test('each icon has the size that its name tells, and those that browsers and stores ask for are there', () => {
  const sizes = readdirSync(icons).map((file) => {
    const bytes = readFileSync(join(icons, file));
    return { file, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  });
  const wanted = [128, 16, 32, 48].map((size) => ({ file: `${size}.png`, width: size, height: size }));
  expect(sizes.toSorted((a, b) => (a.file < b.file ? -1 : 1))).toEqual(wanted);
});

test('the version is three plain numbers, as every browser takes it, and the same in both files', () => {
  const versioned = z.object({ version: z.string().check(z.regex(/^(?:0|[1-9]\d{0,3})(?:\.(?:0|[1-9]\d{0,3})){2}$/)) });
  const [own, locked] = ['package.json', 'package-lock.json'].map((file) =>
    versioned.parse(JSON.parse(readFileSync(join(root, file), 'utf8'))),
  );
  expect(own).toEqual(locked);
});
