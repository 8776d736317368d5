import { findIds } from '@/lib/ids/find-ids.ts';
import type { FileIds } from '@/lib/ids/id-file.ts';
import { idsInFile } from '@/lib/ids/ids-in-file.ts';

/** Runs beside the page, so that no file or text, however large or odd, holds it up: takes one, answers with what was found in it. */
addEventListener('message', async ({ data }: MessageEvent<File | string>) => {
  let ids: FileIds;
  try {
    ids =
      typeof data === 'string'
        ? { ok: true, found: findIds(data) }
        : idsInFile(new Uint8Array(await data.arrayBuffer()));
  } catch (error) {
    // A folder, a file that was moved or changed since it was chosen, or a fault of ours: whatever it is, no one waits for an answer for ever.
    console.error(error);
    ids = { ok: false, reason: 'unreadable' };
  }
  postMessage(ids);
});
