import { execFile } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { connect } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hasApt, installWithApt } from './apt.ts';

const run = promisify(execFile);

const whatToInstall =
  'Install Chromium or Chrome for Testing, or set CHROMIUM_PATH to one: ' +
  'branded Chrome no longer loads unpacked extensions from the command line.';

/**
 * The path of a Chromium or Chrome for Testing, looked for once a process: the one in CHROMIUM_PATH, else an installed one, else, on Debian and its
 * kin as root, one that this installs.
 * @throws Error whose message says in one sentence what to install.
 */
export function findChromium(): Promise<string> {
  found ??= search();
  return found;
}

let found: Promise<string> | undefined;

async function search(): Promise<string> {
  const told = process.env.CHROMIUM_PATH;
  if (told) {
    if (!existsSync(told)) throw new Error(`CHROMIUM_PATH names ${told}, which does not exist.`);
    return told;
  }
  const installed = await firstThatRuns();
  if (installed) return installed;
  if (hasApt()) {
    console.log('No Chromium found: installing Debian’s with apt-get.');
    await installWithApt('chromium').catch((cause: unknown) => {
      throw new Error(`apt-get could not install Chromium. ${whatToInstall}`, { cause });
    });
    const fresh = await firstThatRuns();
    if (fresh) return fresh;
  }
  throw new Error(whatToInstall);
}

async function firstThatRuns(): Promise<string | undefined> {
  for (const path of candidates()) {
    if (existsSync(path) && (await loadsExtensions(path))) return path;
  }
  return undefined;
}

/** Weeds out stubs that only ask for a snap package, and branded Chrome under Chromium's name. */
async function loadsExtensions(path: string): Promise<boolean> {
  // On Windows `--version` opens a window; there the paths alone tell.
  if (process.platform === 'win32') return true;
  try {
    const { stdout } = await run(path, ['--version'], { timeout: 20_000 });
    return /Chromium|Chrome for Testing/.test(stdout);
  } catch {
    return false;
  }
}

function candidates(): string[] {
  const home = homedir();
  const local = process.env.LOCALAPPDATA ?? join(home, 'AppData', 'Local');
  switch (process.platform) {
    case 'darwin':
      return [
        ...[home, '/'].flatMap((root) => [
          join(root, 'Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
          join(root, 'Applications/Chromium.app/Contents/MacOS/Chromium'),
        ]),
        ...downloaded(join(home, 'Library/Caches/ms-playwright'), home, 'chrome-mac*/*.app/Contents/MacOS/*'),
      ];
    case 'win32':
      return [
        ...[local, process.env.ProgramFiles ?? 'C:\\Program Files'].map((root) =>
          join(root, 'Chromium', 'Application', 'chrome.exe'),
        ),
        ...downloaded(join(local, 'ms-playwright'), home, 'chrome-win*/chrome.exe'),
      ];
    default:
      return [
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/lib/chromium/chromium',
        '/opt/chrome-for-testing/chrome',
        ...downloaded(join(home, '.cache/ms-playwright'), home, 'chrome-linux*/chrome'),
      ];
  }
}

/** What Playwright and Puppeteer downloaded, newest folder name first. */
function downloaded(playwrightCache: string, home: string, inside: string): string[] {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH || playwrightCache;
  return [
    [cache, `chromium-*/${inside}`],
    [join(home, '.cache/puppeteer/chrome'), `*/${inside}`],
  ].flatMap(([cwd = '', pattern = '']) =>
    globSync(pattern, { cwd })
      .toSorted()
      .reverse()
      .map((found) => join(cwd, found)),
  );
}

/**
 * Whether a window can be shown. On Linux the display's socket is tried, as DISPLAY is often set where nothing listens,
 * and Chromium exits on that.
 */
export async function hasDisplay(): Promise<boolean> {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  for (const socket of displaySockets()) {
    if (await answers(socket)) return true;
  }
  return false;
}

type Socket = { path: string } | { host: string; port: number };

function displaySockets(): Socket[] {
  const sockets: Socket[] = [];
  const { WAYLAND_DISPLAY: wayland, XDG_RUNTIME_DIR: folder = '', DISPLAY: display = '' } = process.env;
  if (wayland) sockets.push({ path: wayland.startsWith('/') ? wayland : join(folder, wayland) });
  const [, host = '', number] = /^(.*):(\d+)(?:\.\d+)?$/.exec(display) ?? [];
  if (number !== undefined) {
    const path = `/tmp/.X11-unix/X${number}`;
    if (host === '' || host === 'unix') sockets.push({ path }, { path: `\0${path}` });
    else sockets.push({ host, port: 6000 + Number(number) });
  }
  return sockets;
}

function answers(socket: Socket): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    const end = (answered: boolean) => {
      connection.destroy();
      resolve(answered);
    };
    connection.once('connect', () => end(true));
    connection.once('error', () => end(false));
    connection.setTimeout(1000, () => end(false));
  });
}
