import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, glob, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../structure/imports.ts';

const run = promisify(execFile);
const shell = process.platform === 'win32';

/** What builds left behind. */
export interface Built {
  /** Every file under `.output`, the zips too, by its path there. */
  files: Map<string, Buffer>;
  /** The same as SHA-256, to be compared and read. */
  sums: Record<string, string>;
}

/** A folder in which to build, with the installed packages of the project. Remove it. */
export interface Copy {
  path: string;
  /** Runs a command as `npm run` would find it, in a time zone, and reads all that was built here. */
  build(command: readonly [string, ...string[]], timeZone: string): Promise<Built>;
  remove(): Promise<void>;
}

const notCopied = new Set(['node_modules', '.git', '.output', '.wxt', 'pictures', 'test-results', 'playwright-report']);

/** A copy of the project in a folder of its own, at another path and of another age. */
export function copyProject(name: string): Promise<Copy> {
  return makeCopy(name, (path) =>
    cp(root, path, {
      recursive: true,
      filter: (source) =>
        source === root || !notCopied.has(basename(source)) || source.slice(root.length + 1).includes(sep),
    }),
  );
}

/** A folder with nothing in it but these files, by their paths there. */
export function unpack(name: string, files: ReadonlyMap<string, Buffer>): Promise<Copy> {
  return makeCopy(name, async (path) => {
    for (const [file, bytes] of files) {
      await mkdir(dirname(join(path, file)), { recursive: true });
      await writeFile(join(path, file), bytes);
    }
  });
}

async function makeCopy(name: string, fill: (path: string) => Promise<void>): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), 'task-results-copy-'));
  const path = join(folder, name);
  await mkdir(path);
  await fill(path);
  await symlink(join(root, 'node_modules'), join(path, 'node_modules'), 'junction');
  return {
    path,
    async build([command, ...args], timeZone) {
      const { PATH = '', HOME = '', SystemRoot = '' } = process.env;
      await run(command, args, { cwd: path, shell, env: { PATH, HOME, SystemRoot, TZ: timeZone } });
      return readBuilt(join(path, '.output'));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function readBuilt(output: string): Promise<Built> {
  const files = new Map<string, Buffer>();
  for await (const file of glob('**/*.*', { cwd: output })) files.set(file, await readFile(join(output, file)));
  return { files, sums: sumsOf(files) };
}

/** The SHA-256 of each file, by its path, in the order of the paths. */
export function sumsOf(files: ReadonlyMap<string, Buffer>): Record<string, string> {
  const sums = [...files].map(([file, bytes]) => [file, createHash('sha256').update(bytes).digest('hex')] as const);
  return Object.fromEntries(sums.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
