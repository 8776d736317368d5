import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findChromium } from '../../scripts/browser.ts';
import { unpackedExtension } from './extension.ts';
import { type BrowserOptions, chromiumFlags, isRoot } from './flags.ts';
import { makeProfile, removeProfile } from './profile.ts';

/** A Chromium on its own. */
export interface Detached {
  pid: number;
  extensionId: string;
  profile: string;
  /** Resolves when the browser has ended, for whatever reason. */
  ended: Promise<void>;
  /** Ends the browser and resolves when it has ended; `SIGKILL` pulls the plug. A profile that was not given is removed. */
  kill(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/**
 * Starts Chromium as any program does, with no debugger attached: a debugger keeps a service worker alive. What happens is
 * judged by the sandbox's ledger. Use a profile that `launch` has prepared and closed.
 */
export async function launchDetached(options: BrowserOptions): Promise<Detached> {
  const extension = unpackedExtension(options.extensionPath);
  const profile = options.profile ?? (await makeProfile());
  const browser = spawn(
    await findChromium(),
    [
      `--user-data-dir=${profile}`,
      ...chromiumFlags(extension, options),
      ...(options.headless === false ? [] : ['--headless=new']),
      ...(isRoot ? ['--no-sandbox'] : []),
      '--password-store=basic',
      '--use-mock-keychain',
      'about:blank',
    ],
    // A group of its own, so that a kill takes Chromium's other processes along.
    { detached: process.platform !== 'win32', stdio: 'ignore' },
  );
  const ended = once(browser, 'exit').then(() => {});
  await once(browser, 'spawn');
  const { pid } = browser;
  if (pid === undefined) throw new Error('Chromium did not start.');
  return {
    pid,
    extensionId: extension.id,
    profile,
    ended,
    async kill(signal = 'SIGTERM') {
      if (browser.exitCode === null && browser.signalCode === null) {
        const wholeGroup = signal === 'SIGKILL' && process.platform !== 'win32';
        if (wholeGroup) process.kill(-pid, signal);
        else browser.kill(signal);
        await ended;
      }
      if (options.profile === undefined) await removeProfile(profile);
    },
  };
}
