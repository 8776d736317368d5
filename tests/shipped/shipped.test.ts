import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { shortNames } from '../../build/message-names.ts';
import { unzip } from '../harness/unzip.ts';
import { root } from '../structure/imports.ts';
import { firstLoadBudgets, mostFiles, packageBudget } from './budgets.ts';
import { type Built, type Copy, copyProject, sumsOf, unpack } from './build-copy.ts';
import { firstLoad, sumOf } from './first-load.ts';

const { name, version } = z.object({ name: z.string(), version: z.string() }).parse(readJson('package.json'));
const zipOf = (what: string) => `${name}-${version}-${what}.zip`;
const builds = ['chrome-mv3', 'firefox-mv3'] as const;

const copies: Copy[] = [];
let first: Built;
let second: Built;
let rebuilt: Built;
let modules: string[];

async function open(making: Promise<Copy>): Promise<Copy> {
  const copy = await making;
  copies.push(copy);
  return copy;
}

beforeAll(async () => {
  const one = await open(copyProject('a'));
  // What lies about on somebody's disk is none of Mozilla's business.
  await writeFile(join(one.path, 'scratch.txt'), 'private');
  await writeFile(join(one.path, '.env'), 'private');
  first = await one.build(['npm', 'run', 'zip'], 'Pacific/Kiritimati');

  const other = await open(copyProject('another copy'));
  const list = join(other.path, 'modules.json');
  // What builds the second one looks on besides, so the sums tell as well that looking on changes nothing.
  second = await other.build(['node', join(import.meta.dirname, 'observed-build.ts'), list], 'America/New_York');
  modules = z.array(z.string()).parse(JSON.parse(await readFile(list, 'utf8')));

  const fromSources = await open(unpack('from sources', unzip(bytesOf(first, zipOf('sources')))));
  rebuilt = await fromSources.build(['npm', 'run', 'build-for-amo'], 'Asia/Kathmandu');
}, 600_000);

afterAll(() => Promise.all(copies.map((copy) => copy.remove())));

describe('a build', () => {
  test('of one copy of the project, or of the sources for Mozilla, is byte for byte that of another, the zips included', () => {
    const zips = ['chrome', 'edge', 'firefox', 'sources'].map(zipOf);
    expect(Object.keys(first.sums).filter((file) => file.endsWith('.zip'))).toEqual(zips);
    expect(Object.keys(first.sums).length).toBeGreaterThan(50);
    const edge = { [zipOf('edge')]: second.sums[zipOf('chrome')] };
    expect({ ...second.sums, ...edge, ...rebuilt.sums }).toEqual(first.sums);
  });

  test.each([
    ['chrome', 'chrome-mv3'],
    ['edge', 'chrome-mv3'],
    ['firefox', 'firefox-mv3'],
  ])('for %s is packed as it was built, under the version of package.json', (browser, build) => {
    const packed = unzip(bytesOf(first, zipOf(browser)));
    expect(sumsOf(packed)).toEqual(sumsOf(filesIn(build)));
    const manifest = z.looseObject({ version: z.string() }).parse(JSON.parse(String(packed.get('manifest.json'))));
    expect(manifest.version).toBe(version);
    expect(manifest).not.toHaveProperty('version_name');
  });

  test('packs as sources only what a rebuild needs', () => {
    const paths = [...unzip(bytesOf(first, zipOf('sources'))).keys()];
    expect([...new Set(paths.map((path) => path.replace(/\/.*/, '')))]).toEqual(rebuildNeeds);
    expect(paths.filter((path) => path.startsWith('docs/'))).toEqual(['docs/rebuild.md']);
    expect(
      paths.filter((path) =>
        /\.(?:test|spec)\.|(?:^|\/)tests?\/|\.(?:jpe?g|svg|gif)$|^(?!public\/icon\/).*\.png$/.test(path),
      ),
    ).toEqual([]);
  });

  test('holds code of the project and of the packages that docs/dependencies.md lists as shipped, and of no other', async () => {
    const packages = modules.flatMap((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//s.exec(id)?.[1] ?? []);
    expect([...new Set(packages)].toSorted()).toEqual(await shippedPackages('chrome-mv3'));

    const fromElsewhere = modules.filter(
      (id) => !id.includes('node_modules/') && !/\/(?:lib|components|entrypoints)\/[^?]*\.(?:tsx?|css|html)/.test(id),
    );
    expect(fromElsewhere.map((id) => id.replaceAll('\0', '')).toSorted()).toEqual(ofTools);
  });
});

/** What the tools that build write themselves: a few lines that tie chunks together. */
const ofTools = ['rolldown/runtime.js', 'virtual:wxt-html-plugins', 'virtual:wxt-plugins', 'vite/preload-helper.js'];

/** What docs/dependencies.md lists as shipped in a build, by name. */
async function shippedPackages(build: (typeof builds)[number]): Promise<string[]> {
  const documentation = await readFile(join(root, 'docs/dependencies.md'), 'utf8');
  const [, shipped = ''] = /^## In what ships$(.*?)^## /ms.exec(documentation) ?? [];
  const rows = shipped.split('\n').filter((row) => build === 'chrome-mv3' || !row.includes('in Firefox nothing'));
  const listed = rows.flatMap((row) => /^\| ([^|]+?)(?: \([^|]*\))? \|/.exec(row)?.[1]?.split(', ') ?? []);
  return [...new Set(listed.filter((each) => each !== 'package' && each !== '---'))].toSorted();
}

describe.each(builds)('what ships in %s', (build) => {
  const scripts = () => [...filesIn(build)].filter(([file]) => /\.(?:js|html)$/.test(file)).map(textOf);

  test('has the licence of this project, and of each package that ships: its version, where its source is, and the text', async () => {
    const [ours = '', ...sections] = String(filesIn(build).get('licenses.md')).split(/^## /m);
    expect(ours).toContain(await readFile(join(root, 'LICENSE'), 'utf8'));
    const listed = sections.map(
      (section) => /^(\S+) - (\S+) \(.+\)\n\nSource: https:\/\/\S+\n\n(.+)/s.exec(section) ?? [],
    );
    expect(listed.map(([, packageName]) => packageName)).toEqual(await shippedPackages(build));
    for (const [, packageName, itsVersion, text] of listed) {
      expect(readJson(`node_modules/${packageName}/package.json`)).toMatchObject({ version: itsVersion });
      expect(text).toMatch(/Permission (?:is hereby granted|to use)|Mozilla Public License Version 2\.0/);
    }
  });

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

  test('calls no message by a key that its catalogues have under another name', async () => {
    const names = await shortNames();
    const called = scripts().flatMap(({ text }) => text.match(/(?<=(["'`]))[a-z_]+(?:\.\w+)+(?=\1)/g) ?? []);
    expect(called).toContain('language.tag');
    expect(called.filter((key) => names.has(key))).toEqual([]);
    const english = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(String(filesIn(build).get('_locales/en/messages.json'))));
    expect([...names.values()].filter((name) => !Object.hasOwn(english, name))).toEqual([]);
  });

  test('says nothing beside a page, where no language is spoken and messages have no short names', () => {
    const having = (words: RegExp) =>
      scripts()
        .filter(({ text }) => words.test(text))
        .map(({ file }) => file);
    expect(having(/\bnew Worker\(/)).toEqual(['chunks/read-id-file.js']);
    expect(having(/id-file-worker\.js/)).toEqual(['chunks/read-id-file.js']);
    const speaking = having(/No language is spoken yet/);
    expect(speaking).toContain('background.js');
    expect(speaking).not.toContain('chunks/id-file-worker.js');
  });

  test('has no source map, and nothing of the tests', () => {
    expect([...filesIn(build).keys()].filter((file) => file.endsWith('.map'))).toEqual([]);
    expect(
      scripts()
        .filter(({ text }) => /sourceMappingURL|sandbox_|127\.0\.0\.1|localhost/.test(text))
        .map(({ file }) => file),
    ).toEqual([]);
  });
});

describe('what loads', () => {
  const read = (path: string) => bytesOf(first, `chrome-mv3/${path}`);

  test.each(Object.entries(firstLoadBudgets))('of %s at first is within its budget', (entry, budget) => {
    const files = firstLoad(entry, read);
    expect(files.length).toBeGreaterThan(entry.endsWith('.html') ? 5 : 0);
    expect(sumOf(files), JSON.stringify(files, null, 2)).toBeLessThanOrEqual(budget);
  });

  test.each(Object.entries(mostFiles))('of %s at first is in few files, all named in its HTML', (entry, most) => {
    const files = firstLoad(entry, read);
    expect(files.length).toBeLessThanOrEqual(most);
    const html = read(entry).toString('utf8');
    for (const { path } of files) if (path !== entry) expect(html).toContain(`"/${path}"`);
  });

  test('of the worker is one file: a service worker may import nothing later', () => {
    expect(firstLoad('background.js', read)).toHaveLength(1);
    expect(read('background.js').toString('utf8')).not.toMatch(/\bimport\s*[("'`{*]/);
  });

  test('with the package is within its budget', () => {
    expect(bytesOf(first, zipOf('chrome')).byteLength).toBeLessThanOrEqual(packageBudget);
  });
});

/** What stands in the root of the sources. */
const rebuildNeeds = [
  'LICENSE',
  'README.md',
  'build',
  'components',
  'docs',
  'entrypoints',
  'lib',
  'locales',
  'package-lock.json',
  'package.json',
  'public',
  'tsconfig.json',
  'wxt.config.ts',
];

/** The API; Openmart's pages for people; names of XML formats, which nothing ever asks for. */
const knownHosts = ['api.openmart.ai', 'app.openmart.com', 'schemas.openxmlformats.org', 'www.w3.org'];

function textOf([file, bytes]: [string, Buffer]): { file: string; text: string } {
  return { file, text: bytes.toString('utf8') };
}

/** The files of one built folder, by their paths in it. */
function filesIn(build: string): Map<string, Buffer> {
  const inside = [...first.files].filter(([file]) => file.startsWith(`${build}/`));
  return new Map(inside.map(([file, bytes]) => [file.slice(build.length + 1), bytes]));
}

function bytesOf({ files }: Built, file: string): Buffer {
  const bytes = files.get(file);
  if (!bytes) throw new Error(`The build left no ${file}.`);
  return bytes;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
