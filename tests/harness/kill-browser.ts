import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Launched } from './launch.ts';

/** Ends the browser with SIGKILL, as a crash or an empty battery does: nothing of it can put its things in order. Not on Windows. */
export async function killBrowser({ context, profile }: Launched): Promise<void> {
  // Chromium names its process in the link by which it holds the profile: "<host>-<process id>".
  const holder = await readlink(join(profile, 'SingletonLock'));
  const closed = context.waitForEvent('close');
  process.kill(Number(holder.slice(holder.lastIndexOf('-') + 1)), 'SIGKILL');
  await closed;
}
