import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requestOutputs } from '@/lib/messages.ts';
import { unpackedExtension } from '../harness/extension.ts';
import { launch } from '../harness/launch.ts';
import { sandboxKey } from '../sandbox/server.ts';
import { expect, extensionPath, request, test } from './fixture.ts';

/** What a stranger's page has of the extension API; `undefined` where it has none. */
declare const chrome:
  | {
      runtime?: {
        sendMessage?(...told: unknown[]): Promise<unknown>;
        connect?(id: string): { onDisconnect: { addListener(run: () => void): void } };
      };
      storage?: Record<'local' | 'session', { get(): Promise<unknown> }>;
    }
  | undefined;

const asked = [...Object.keys(requestOutputs), 'getKey'];

test('fault 29: another extension and a web page get no answer, and nothing of the package', async ({ sandbox }, {
  outputDir,
}) => {
  const stranger = join(outputDir, 'stranger');
  await mkdir(stranger, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Stranger',
    version: '1',
    host_permissions: ['<all_urls>'],
    permissions: ['tabs'],
  };
  await writeFile(join(stranger, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(stranger, 'page.html'), '<!doctype html><title>Stranger</title>');
  const both = [extensionPath, stranger].join();
  const browser = await launch({
    sandbox,
    extensionPath,
    args: [`--disable-extensions-except=${both}`, `--load-extension=${both}`],
  });
  await request(browser, 'saveKey', { key: sandboxKey });

  for (const address of [`${unpackedExtension(stranger).root}page.html`, `${sandbox.other.origin}/page`]) {
    const page = await browser.context.newPage();
    await page.goto(address);
    const got = await page.evaluate(tryToReach, { id: browser.extensionId, asked });
    expect(got.opened).toEqual([]);
    expect(got.answers.length).toBe(address.startsWith('https:') ? 0 : asked.length + 1);
    expect(got.answers.filter((answer) => answer !== 'nobody there')).toEqual([]);
  }
  await expect(
    browser.openPage('options.html').then((page) => page.getByText(sandboxKey.slice(-4)).count()),
  ).resolves.toBe(1);
  await browser.close();
});

test('fault 29: a content script of this very extension gets no answer, and reads nothing of what is stored', async ({
  sandbox,
}, { outputDir }) => {
  // The production build has no content script; this copy differs in having one.
  const altered = join(outputDir, 'altered');
  await cp(extensionPath, altered, { recursive: true });
  const manifest = JSON.parse(await readFile(join(altered, 'manifest.json'), 'utf8'));
  manifest.content_scripts = [{ matches: ['https://127.0.0.1/*'], js: ['script.js'] }];
  await writeFile(join(altered, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(altered, 'script.js'), `(${askFromScript})(${JSON.stringify(asked)})`);
  const browser = await launch({ sandbox, extensionPath: altered });
  await request(browser, 'saveKey', { key: sandboxKey });

  const page = await browser.context.newPage();
  await page.goto(`${sandbox.other.origin}/page`);
  const told = page.locator('html[data-told]');
  await expect(told).toHaveCount(1);
  const { replies, stored } = JSON.parse((await told.getAttribute('data-told')) ?? '');
  expect(replies).toEqual(asked.map(() => ({ ok: false, failure: 'refused' })));
  expect(stored).toEqual(['refused', 'refused']);
  const { page: popup, close } = await browser.openPopup();
  await expect(popup.getByRole('textbox', { name: 'Task or batch ids' })).toBeVisible();
  await close();
  await browser.close();
});

/** Runs as a content script: asks everything of the worker, reads what it can, and leaves what came on the page. */
async function askFromScript(names: readonly string[]): Promise<void> {
  const replies: unknown[] = [];
  for (const name of names) replies.push(await chrome?.runtime?.sendMessage?.({ request: name, input: {} }));
  const stored: unknown[] = [];
  for (const area of ['local', 'session'] as const) {
    stored.push(await Promise.resolve(chrome?.storage?.[area].get()).catch(() => 'refused'));
  }
  document.documentElement.dataset.told = JSON.stringify({ replies, stored });
}

/** Tries from a page that is no page of the extension to have anything done by it, or to load anything of it. */
async function tryToReach({ id, asked: names }: { id: string; asked: readonly string[] }) {
  const runtime = typeof chrome === 'undefined' ? undefined : chrome.runtime;
  const answers: unknown[] = [];
  for (const name of runtime?.sendMessage ? names : []) {
    const message = { request: name, input: {} };
    answers.push(await runtime?.sendMessage?.(id, message).catch(() => 'nobody there'));
  }
  const port = runtime?.connect?.(id);
  if (port) {
    answers.push(await new Promise((resolve) => port.onDisconnect.addListener(() => resolve('nobody there'))));
  }
  const root = `chrome-extension://${id}/`;
  const opened: string[] = [];
  for (const path of ['manifest.json', 'popup.html', 'background.js', 'icon/128.png']) {
    if (
      await fetch(root + path).then(
        () => true,
        () => false,
      )
    )
      opened.push(`fetch ${path}`);
    const image = new Image();
    image.src = root + path;
    if (
      await image.decode().then(
        () => true,
        () => false,
      )
    )
      opened.push(`image ${path}`);
  }
  const frame = document.createElement('iframe');
  frame.src = `${root}popup.html`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  // What may not be framed is replaced by a page of the browser's own, which nobody else can look into either.
  if (frame.contentDocument !== null) opened.push('frame');
  return { answers, opened };
}
