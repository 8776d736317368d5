import { sandboxFlags } from '../sandbox/chromium-flags.ts';
import type { Sandbox } from '../sandbox/server.ts';
import type { Extension } from './extension.ts';

/** What a browser of the harness is started with, whoever starts it. */
export interface BrowserOptions {
  sandbox: Pick<Sandbox, 'port' | 'other'>;
  /** The folder of the unpacked extension; the production build unless given. */
  extensionPath?: string;
  /** A profile to use and keep; unless given, a new one that goes when the browser ends. */
  profile?: string;
  /** Unless told otherwise, yes. */
  headless?: boolean;
  /** Whether Chromium takes the sandbox's certificate; unless told otherwise, yes. */
  trustSandbox?: boolean;
  /** The language of the browser, as in BCP 47; American English unless given. */
  language?: string;
  /** Further Chromium flags. */
  args?: readonly string[];
}

/**
 * The lists that drop down from the address bar are pages of Chromium's own, drawn ahead for each window: a third of what a start costs. The
 * rest is what Playwright turns off too, since Chromium heeds only the last flag of this name.
 */
const withoutFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
].join(',');

/** Flags for one extension, one world (the sandbox), and a browser that does nothing of its own accord. */
export function chromiumFlags(extension: Extension, options: BrowserOptions): string[] {
  return [
    `--disable-extensions-except=${extension.path}`,
    `--load-extension=${extension.path}`,
    ...sandboxFlags(options.sandbox, options.trustSandbox),
    `--lang=${options.language ?? 'en-US'}`,
    `--disable-features=${withoutFeatures}`,
    '--disable-gpu',
    '--disable-software-rasterizer',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(options.args ?? []),
  ];
}

/** Chromium's own sandbox does not work for root. */
export const isRoot = process.getuid?.() === 0;

/** Where Chromium looks for its language on Linux, whatever that of the machine is. */
export function languageEnvironment({ language = 'en-US' }: BrowserOptions): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(inherited), LANGUAGE: language.replace('-', '_') };
}
