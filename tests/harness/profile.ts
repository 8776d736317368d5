import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder for a browser profile. */
export function makeProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'task-results-profile-'));
}

/** Removes it, with patience for a browser that has not quite ended. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Where a browser started with `--remote-debugging-port=0` listens. */
export async function devToolsAddress(profile: string): Promise<string> {
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return `http://127.0.0.1:${port}`;
}
