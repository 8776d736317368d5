import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { hasApt, installWithApt } from '../apt.ts';

const run = promisify(execFile);

/**
 * Packs PNG files anew, pixel by pixel the same: what a browser writes takes half as much again. Needs `zopflipng`, of the Debian package `zopfli`, which is installed where that may be.
 */
export async function packPngs(paths: readonly string[]): Promise<void> {
  if (!(await canPack())) {
    if (!hasApt()) throw new Error('zopflipng is missing: install it, on Debian as the package zopfli.');
    await installWithApt('zopfli');
  }
  for (const path of paths) await run('zopflipng', ['-y', '-m', path, path]);
}

async function canPack(): Promise<boolean> {
  try {
    await run('zopflipng', ['--help']);
    return true;
  } catch {
    return false;
  }
}
