import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, glob, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../structure/imports.ts';

const run = promisify(execFile);

/** What a build left behind. */
export interface Built {
  /** Every file under `.output`, the zip too, by its path there. */
  files: Map<string, Buffer>;
  /** The same as SHA-256, to be compared and read. */
  sums: Record<string, string>;
}

const notCopied = new Set(['node_modules', '.git', '.output', '.wxt', 'pictures', 'test-results', 'playwright-report']);

/** A copy of the project in a folder of its own, at another path and of another age. Remove it. */
export async function copyProject(name: string): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'task-results-copy-'));
  const path = join(folder, name);
  await mkdir(path);
  await cp(root, path, {
    recursive: true,
    filter: (source) =>
      source === root || !notCopied.has(basename(source)) || source.slice(root.length + 1).includes(sep),
  });
  await symlink(join(root, 'node_modules'), join(path, 'node_modules'), 'junction');
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Runs one command of Node in a copy of the project, and reads what was built there. */
export async function buildIn(path: string, args: readonly string[], env: Record<string, string> = {}): Promise<Built> {
  const { PATH = '', HOME = '', SystemRoot = '' } = process.env;
  await run(process.execPath, args, { cwd: path, env: { PATH, HOME, SystemRoot, ...env } });
  const output = join(path, '.output');
  const files = new Map<string, Buffer>();
  for await (const file of glob('**/*.*', { cwd: output })) files.set(file, await readFile(join(output, file)));
  const sums = [...files].map(([file, bytes]) => [file, createHash('sha256').update(bytes).digest('hex')] as const);
  return { files, sums: Object.fromEntries(sums.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}
