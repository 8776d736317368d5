import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether `installWithApt` may work here: on Debian and its kin, as root. */
export function hasApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs a package and what it needs. Rejects where apt-get does not know it or can't fetch it. */
export async function installWithApt(name: string): Promise<void> {
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  };
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  // The lists that come with an image are often too old to fetch by.
  await run('apt-get', [...wait, '-qq', 'update'], options);
  await run('apt-get', [...wait, '-qq', 'install', '-y', '--no-install-recommends', name], options);
}
