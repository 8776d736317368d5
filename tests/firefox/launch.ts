import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { makeProfile, removeProfile } from '../harness/profile.ts';
import { until } from '../harness/until.ts';
import type { Sandbox } from '../sandbox/server.ts';
import { type Bidi, connectBidi } from './bidi.ts';
import { type BrowserWindow, createBrowserWindow } from './browser-window.ts';
import { builtExtension, packExtension, readExtensionId } from './built.ts';
import { startFirefox } from './process.ts';
import { writePreferences } from './profile.ts';
import { createTab, type Tab } from './tab.ts';
import { createTunnel } from './tunnel.ts';

export interface LaunchOptions {
  sandbox: Pick<Sandbox, 'port'>;
  /** A profile to use and keep, in which the extension stays installed; unless given, a new one that goes when Firefox ends. */
  profile?: string;
  /** After how many milliseconds without work the event page ends; 30,000, as for everybody, unless given. */
  idleAfter?: number;
  /** The home folder that Firefox finds, in which there may be a policy; that of this account unless given. */
  home?: string;
  /** Whether there is no key after the install, so that the options open by themselves; unless told otherwise, yes. */
  isWelcomed?: boolean;
}

/** A Firefox with the extension, whose whole internet is the sandbox. */
export interface Launched {
  extensionId: string;
  /** The manifest as a page: it has the extension's API and none of its code. */
  controlTab: Tab;
  window: BrowserWindow;
  /** Opens a page of the extension in a new tab in front: `options.html`, `results.html#/task/…`. */
  openPage(path: string): Promise<Tab>;
  /** Opens any page in a new tab in front. */
  open(address: string): Promise<Tab>;
  /** The addresses of the tabs. */
  addresses(): Promise<string[]>;
  badge(): Promise<string>;
  /** What Firefox wanted to reach but for the API, as `host:port`. */
  refused: readonly string[];
  /** Resolves to the bytes of the next file that `start` makes Firefox download, and its name. */
  download(start: () => Promise<void>): Promise<{ name: string; bytes: Buffer }>;
  /** Ends Firefox, if that was not done yet. */
  close(): Promise<void>;
}

declare const browser: { action: { getBadgeText(details: object): Promise<string> } };

// Firefox makes up a host for the addresses of the extension's pages, unless the profile names one.
const extensionHost = '5c0f8a3e-4b7d-4f7e-9d39-0b6f3c1d2e5a';
const extensionRoot = `moz-extension://${extensionHost}/`;

const contexts = z.object({ contexts: z.array(z.object({ context: z.string(), url: z.string() })) });
const created = z.object({ context: z.string() });
const downloaded = z.object({ status: z.literal('complete'), filepath: z.string() });

/** How many milliseconds the start of Firefox, or of a page, may take on a busy machine. */
const patience = 30_000;

/** Starts Firefox with the production build of the extension, driven over WebDriver BiDi. Close it. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { sandbox, profile: kept, idleAfter, home, isWelcomed = true } = options;
  const extensionId = await readExtensionId();
  const tunnel = await createTunnel('api.openmart.ai:443', sandbox.port);
  const profile = kept ?? (await makeProfile());
  const downloads = join(profile, 'downloaded');
  await mkdir(downloads, { recursive: true });
  await writePreferences(profile, { proxyPort: tunnel.port, downloads, extensionId, extensionHost, idleAfter });
  const firefox = await startFirefox(profile, home);
  let closing: Promise<void> | undefined;
  async function end(after: number): Promise<void> {
    await firefox.end(after);
    await tunnel.close();
    if (kept === undefined) await removeProfile(profile);
  }
  try {
    const bidi = await connectBidi(firefox.address);
    await bidi.tell('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    await bidi.tell('session.subscribe', { events: ['browsingContext.downloadEnd'] });
    const addresses = async () =>
      (await bidi.send('browsingContext.getTree', { maxDepth: 0 }, contexts)).contexts.map(({ url }) => url);
    const window = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' }, contexts);
    const [browserWindow] = window.contexts;
    if (!browserWindow) throw new Error('Firefox has no window.');

    if ((await install(bidi, kept, extensionId)) && isWelcomed) {
      // A new person is welcomed by the options page, which may take any blank tab there is.
      await until(
        async () => (await addresses()).some((address) => address.startsWith(`${extensionRoot}options.html`)),
        () => 'The options page did not open.',
        patience,
      );
    }
    const open = async (address: string) => {
      const { context } = await bidi.send('browsingContext.create', { type: 'tab' }, created);
      const tab = createTab(bidi, context);
      // Firefox never tells that a page of an extension has loaded.
      await bidi.tell('browsingContext.navigate', { context, url: address, wait: 'none' });
      await until(
        () => tab.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address),
        () => `${address} did not load.`,
        patience,
      );
      return tab;
    };
    const controlTab = await open(`${extensionRoot}manifest.json`);
    return {
      extensionId,
      controlTab,
      window: createBrowserWindow(createTab(bidi, browserWindow.context), extensionId),
      openPage: (path) => open(extensionRoot + path),
      open,
      addresses,
      refused: tunnel.refused,
      badge: () => controlTab.evaluate(() => browser.action.getBadgeText({})),
      async download(start) {
        const coming = bidi.next('browsingContext.downloadEnd', downloaded);
        await start();
        const { filepath } = await coming;
        return { name: filepath.slice(downloads.length + 1), bytes: await readFile(filepath) };
      },
      close() {
        closing ??= bidi.tell('browser.close', {}).finally(() => end(10_000));
        return closing;
      },
    };
  } catch (error) {
    await end(0);
    throw error;
  }
}

/** Installs the extension, unless a profile that is kept has it. Answers whether it did. */
async function install(bidi: Bidi, kept: string | undefined, extensionId: string): Promise<boolean> {
  if (kept === undefined) {
    await bidi.tell('webExtension.install', { extensionData: { type: 'path', path: builtExtension } });
    return true;
  }
  if (existsSync(join(kept, 'extensions', `${extensionId}.xpi`))) return false;
  const extensionData = { type: 'base64', value: await packExtension() };
  await bidi.tell('webExtension.install', { extensionData, 'moz:permanent': true });
  return true;
}
