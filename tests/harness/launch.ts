import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { findChromium } from '../../scripts/browser.ts';
import { type Badge, readBadge, waitForBadge } from './badge.ts';
import { openControlPage } from './control-page.ts';
import { unpackedExtension } from './extension.ts';
import { type BrowserOptions, chromiumFlags, isRoot, languageEnvironment } from './flags.ts';
import { type RightClick, rightClick } from './menu.ts';
import { attachPopup, openPopup, type Popup } from './popup.ts';
import { makeProfile, removeProfile } from './profile.ts';
import { writeTextSize } from './text-size.ts';
import { until } from './until.ts';
import { createWorkerControl } from './worker-control.ts';

export interface LaunchOptions extends BrowserOptions {
  colorScheme?: 'light' | 'dark';
  /** Of tabs, not of the popup; `null` leaves them the size of the window. */
  viewport?: { width: number; height: number } | null;
  /** How large the browser's text is, in CSS pixels; 16 unless given. For a new profile alone. */
  textSize?: number;
  /** Whether no key is saved yet, so that the options open by themselves; a profile that is given is taken to hold one. */
  isWelcomed?: boolean;
}

/** A Chromium with the extension, whose whole internet is the sandbox. */
export interface Launched {
  context: BrowserContext;
  extensionId: string;
  profile: string;
  /** A tab with the extension's API and none of its code, to evaluate in. Leave it open. */
  controlPage: Page;
  /** The service worker, to evaluate in; it is started if it is not running. */
  worker(): Promise<Worker>;
  isWorkerRunning(): boolean;
  /** Ends the service worker as idleness would. While Playwright is attached nothing else ends it. */
  stopWorker(): Promise<void>;
  /** Opens a page of the extension in a new tab in front: `options.html`, `results.html#/task/…`. */
  openPage(path: string): Promise<Page>;
  /** Opens the real popup as a click on the toolbar button does. */
  openPopup(): Promise<Popup>;
  /** Waits for the popup to be opened by the product, as after a right-click. */
  attachPopup(): Promise<Popup>;
  badge(): Promise<Badge>;
  waitForBadge(text: string, timeoutMs?: number): Promise<Badge>;
  /** Plays a click on the extension's context menu item. */
  rightClick(what: RightClick): Promise<void>;
  /** Ends the browser; a profile that was not given is removed. */
  close(): Promise<void>;
}

/** Starts Chromium with the extension, under Playwright. Close it. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const extension = unpackedExtension(options.extensionPath);
  const profile = options.profile ?? (await makeProfile());
  if (options.textSize !== undefined) await writeTextSize(profile, options.textSize);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless: options.headless ?? true,
    chromiumSandbox: !isRoot,
    env: languageEnvironment(options),
    args: [...chromiumFlags(extension, options), '--remote-debugging-port=0'],
    ...(options.colorScheme === undefined ? {} : { colorScheme: options.colorScheme }),
    ...(options.viewport === undefined ? {} : { viewport: options.viewport }),
  });
  async function close(): Promise<void> {
    await context.close();
    if (options.profile === undefined) await removeProfile(profile);
  }
  try {
    const controlPage = await openControlPage(context, extension);
    // A fresh profile is welcomed by the options page, which may take any blank tab there is.
    if (options.isWelcomed ?? options.profile === undefined) await waitForWelcome(context, extension.root);
    const control = await createWorkerControl(context, controlPage, extension);
    const source = { controlPage, profile, ...(options.colorScheme && { colorScheme: options.colorScheme }) };
    return {
      context,
      extensionId: extension.id,
      profile,
      controlPage,
      worker: control.worker,
      isWorkerRunning: control.isRunning,
      stopWorker: control.stop,
      async openPage(path) {
        const page = await context.newPage();
        await page.goto(extension.root + path);
        return page;
      },
      openPopup: () => openPopup(source),
      attachPopup: () => attachPopup(source),
      badge: () => readBadge(controlPage),
      waitForBadge: (text, timeoutMs) => waitForBadge(controlPage, text, timeoutMs),
      rightClick: async (what) => rightClick(await control.worker(), what),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function waitForWelcome(context: BrowserContext, root: string): Promise<void> {
  await until(
    async () => context.pages().some((page) => page.url().startsWith(`${root}options.html`)),
    () => 'The options page did not open.',
  );
}
