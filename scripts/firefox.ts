import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hasApt, installWithApt } from './apt.ts';

const run = promisify(execFile);

const whatToInstall =
  'Install Firefox ESR, Developer Edition or Nightly, 142 or later, or set FIREFOX_PATH to one: ' +
  'the plain Firefox keeps no extension that Mozilla has not signed.';

/**
 * The path of a Firefox that loads extensions without a signature, looked for once a process: the one in FIREFOX_PATH, else an installed one, else, on
 * Debian and its kin as root, one that this installs.
 * @throws Error whose message says in one sentence what to install.
 */
export function findFirefox(): Promise<string> {
  found ??= search();
  return found;
}

let found: Promise<string> | undefined;

async function search(): Promise<string> {
  const told = process.env.FIREFOX_PATH;
  if (told) {
    if (!existsSync(told)) throw new Error(`FIREFOX_PATH names ${told}, which does not exist.`);
    return told;
  }
  const installed = await firstThatServes();
  if (installed) return installed;
  if (hasApt()) {
    console.log('No Firefox ESR found: installing Debian’s with apt-get.');
    await installWithApt('firefox-esr').catch((cause: unknown) => {
      throw new Error(`apt-get could not install Firefox ESR. ${whatToInstall}`, { cause });
    });
    const fresh = await firstThatServes();
    if (fresh) return fresh;
  }
  throw new Error(whatToInstall);
}

async function firstThatServes(): Promise<string | undefined> {
  for (const path of candidates()) {
    if (existsSync(path) && (await serves(path))) return path;
  }
  return undefined;
}

/** Weeds out the plain Firefox, and versions before the manifest's `strict_min_version`. */
async function serves(path: string): Promise<boolean> {
  // On Windows `--version` prints nothing; there the paths alone tell.
  if (process.platform === 'win32') return true;
  try {
    const { stdout } = await run(path, ['--version'], { timeout: 20_000 });
    const [, major, rest = ''] = /Firefox (\d+)([\w.]*)/.exec(stdout) ?? [];
    return Number(major) >= 142 && /esr|[ab]\d/.test(rest);
  } catch {
    return false;
  }
}

function candidates(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Firefox', 'Firefox ESR', 'Firefox Developer Edition', 'Firefox Nightly'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/firefox`,
      );
    case 'win32':
      return ['Mozilla Firefox ESR', 'Firefox Developer Edition', 'Firefox Nightly'].map((name) =>
        join(process.env.ProgramFiles ?? 'C:\\Program Files', name, 'firefox.exe'),
      );
    default:
      return [
        '/usr/bin/firefox-esr',
        '/usr/lib/firefox-esr/firefox-esr',
        '/usr/bin/firefox-devedition',
        '/usr/bin/firefox-nightly',
        '/opt/firefox/firefox',
        '/usr/bin/firefox',
      ];
  }
}
