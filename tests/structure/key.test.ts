import { expect, test } from 'vitest';
import { readSources } from './imports.ts';

const sources = readSources();

/** The files that import a file. */
function importersOf(path: string): string[] {
  return sources.filter(({ imports }) => imports.includes(path)).map((source) => source.path);
}

test('the stored key is read and written in one file, which the worker alone is handed', () => {
  const naming = sources.filter(({ text }) => /\bapiKeyItem\b|['"]apiKey['"]/.test(text)).map(({ path }) => path);
  expect(naming.toSorted()).toEqual([
    'lib/browser/credentials.ts',
    'lib/browser/items.ts',
    // As the name that administrators write.
    'lib/managed.ts',
    'lib/policy.ts',
    // Tells on a page that it is stored, and has no hands to read it with.
    'lib/stored-kinds.ts',
  ]);
  expect(sources.find(({ path }) => path === 'lib/stored-kinds.ts')?.imports).toEqual([]);
  expect(importersOf('lib/browser/credentials.ts')).toEqual(['entrypoints/background/ports.ts']);
  expect(importersOf('entrypoints/background/ports.ts')).toEqual(['entrypoints/background/index.ts']);
});

test('the policy, with the organisation’s key in it, is read in one file, which no page reaches', () => {
  const naming = sources
    .filter(({ text }) => /\bstorage\.managed\b|\bmanaged\.get\b/.test(text))
    .map(({ path }) => path);
  expect(naming).toEqual(['lib/browser/policy.ts']);
  expect(importersOf('lib/browser/policy.ts').toSorted()).toEqual([
    'entrypoints/background/set-up.ts',
    'lib/browser/credentials.ts',
    'lib/browser/settings.ts',
  ]);
  expect(importersOf('lib/browser/settings.ts').toSorted()).toEqual([
    'entrypoints/background/index.ts',
    'entrypoints/background/ports.ts',
  ]);
});

test('the key goes into a request in one place, and requests are made in one', () => {
  const sending = sources.filter(({ text }) => /['"]X-API-Key['"]/i.test(text)).map(({ path }) => path);
  expect(sending).toEqual(['lib/api.ts']);
  const fetching = sources.filter(({ text }) =>
    /(?<![.\w])fetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/.test(text),
  );
  expect(fetching.map(({ path }) => path).toSorted()).toEqual([
    // Asks for a part of the page's own code.
    'components/lazy.ts',
    'entrypoints/background/ports.ts',
    'lib/request.ts',
  ]);
});
