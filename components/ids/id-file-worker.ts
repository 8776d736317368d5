import { findIds } from '@/lib/ids/find-ids.ts';
import type { FileIds } from '@/lib/ids/id-file.ts';
import { idsInFile } from '@/lib/ids/ids-in-file.ts';

/** Runs beside the page, so that no file or text, however large or odd, holds it up: takes one, answers with what was found in it. */
addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
  if (typeof data === 'string') return postMessage({ ok: true, found: findIds(data) });
  if (!(data instanceof File)) return;
  let ids: FileIds;
  try {
    ids = idsInFile(new Uint8Array(await data.arrayBuffer()));
  } catch (error) {
    // A folder, or a file that was moved or changed since it was chosen.
    console.error(error);
    ids = { ok: false, reason: 'unreadable' };
  }
  postMessage(ids);
});
