import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { root } from '../structure/imports.ts';
import { type Built, buildIn, copyProject } from './build-copy.ts';

const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
const removals: (() => Promise<void>)[] = [];
let first: Built;
let second: Built;
let modules: string[];

beforeAll(async () => {
  const one = await copyProject('a');
  const other = await copyProject('another copy');
  removals.push(one.remove, other.remove);
  first = await buildIn(one.path, [wxt, 'zip'], { TZ: 'Pacific/Kiritimati' });
  const list = join(other.path, 'modules.json');
  // What builds the second one looks on besides, so the sums tell as well that looking on changes nothing.
  second = await buildIn(other.path, [join(import.meta.dirname, 'observed-build.ts'), list], {
    TZ: 'America/New_York',
  });
  modules = z.array(z.string()).parse(JSON.parse(await readFile(list, 'utf8')));
}, 120_000);

afterAll(() => Promise.all(removals.map((remove) => remove())));

describe('a build', () => {
  test('of one copy of the project is, byte for byte, that of another, the zip included', () => {
    expect(Object.keys(first.sums).filter((file) => file.endsWith('.zip'))).toHaveLength(1);
    expect(Object.keys(first.sums).length).toBeGreaterThan(20);
    expect(second.sums).toEqual(first.sums);
  });

  test('holds code of the project and of the packages that docs/dependencies.md lists as shipped, and of no other', async () => {
    const documentation = await readFile(join(root, 'docs/dependencies.md'), 'utf8');
    const [, shipped = ''] = /^## In what ships$(.*?)^## /ms.exec(documentation) ?? [];
    const listed = [...shipped.matchAll(/^\| ([^|]+?)(?: \([^|]*\))? \|/gm)].flatMap(([, names = '']) =>
      names.split(', '),
    );
    const packages = modules.flatMap((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//s.exec(id)?.[1] ?? []);
    expect(new Set(packages)).toEqual(new Set(listed.filter((name) => name !== 'package' && name !== '---')));

    const fromElsewhere = modules.filter(
      (id) => !id.includes('node_modules/') && !/\/(?:lib|components|entrypoints)\/[^?]*\.(?:tsx?|css|html)/.test(id),
    );
    expect(fromElsewhere.map((id) => id.replaceAll('\0', '')).toSorted()).toEqual(ofTools);
  });
});

/** What the tools that build write themselves: a few lines that tie chunks together. */
const ofTools = ['rolldown/runtime.js', 'virtual:wxt-html-plugins', 'virtual:wxt-plugins', 'vite/preload-helper.js'];

describe('what ships', () => {
  const scripts = () => [...first.files].filter(([file]) => /\.(?:js|html)$/.test(file)).map(textOf);

  test('never turns text into code', () => {
    expect(scripts().length).toBeGreaterThan(10);
    const turning = /\beval\(|\bFunction\s*[(`]|\bnew\s+Function\b|\bimportScripts\b|set(?:Timeout|Interval)\(\s*["'`]/;
    expect(
      scripts()
        .filter(({ text }) => turning.test(text))
        .map(({ file }) => file),
    ).toEqual([]);
  });

  test('sets HTML nowhere but in the one line of Preact that serves dangerouslySetInnerHTML, which the project does not use', () => {
    const setting = scripts().flatMap(
      ({ text }) =>
        text.match(/\.(?:innerHTML|outerHTML|srcdoc)\s*=(?!=)|insertAdjacentHTML|document\.write|setHTMLUnsafe/g) ?? [],
    );
    expect(setting).toEqual(['.innerHTML=']);
  });

  test('names no host but those that are meant', () => {
    const hosts = scripts().flatMap(({ text }) =>
      [...text.matchAll(/(?:https?|wss?):\/\/([\w.-]+)/g)].map(([, host]) => host),
    );
    expect([...new Set(hosts)].toSorted()).toEqual(knownHosts);
  });

  test('has no source map, and nothing of the tests', () => {
    expect(Object.keys(first.sums).filter((file) => file.endsWith('.map'))).toEqual([]);
    expect(
      scripts()
        .filter(({ text }) => /sourceMappingURL|sandbox_|127\.0\.0\.1|localhost/.test(text))
        .map(({ file }) => file),
    ).toEqual([]);
  });
});

/** The API; Openmart's pages for people; names of XML formats, which nothing ever asks for. */
const knownHosts = ['api.openmart.ai', 'app.openmart.com', 'schemas.openxmlformats.org', 'www.w3.org'];

function textOf([file, bytes]: [string, Buffer]): { file: string; text: string } {
  return { file, text: bytes.toString('utf8') };
}
