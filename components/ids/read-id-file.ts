import { refusalOfFile } from '@/lib/ids/file-refusal.ts';
import type { FileIds } from '@/lib/ids/id-file.ts';
import type { ReadFile } from '@/lib/ids/id-files.ts';
import { keptOf } from '@/lib/ids/kept-of.ts';
import { workerPolicy } from '@/lib/worker-policy.ts';
import workerFile from './id-file-worker.ts?worker&url';

/** The part of Trusted Types that is used; TypeScript describes none of it yet. What a policy makes goes wherever its text would. */
declare const trustedTypes:
  | { createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(text: string): string } }
  | undefined;

/** The worker's address as the pages' content security policy wants it. It lets the policy be made once, and the policy gives no other address. */
const workerAddress =
  typeof trustedTypes === 'undefined'
    ? workerFile
    : trustedTypes.createPolicy(workerPolicy, { createScriptURL: () => workerFile }).createScriptURL('');

/** Looks for ids in a file or a text, beside the page. Rejects only where the browser gives no worker for that. */
export async function readIdFile(source: File | string): Promise<ReadFile> {
  const ids = await idsOf(source);
  return { ids, kept: ids.ok ? keptOf(ids.found) : '' };
}

function idsOf(source: File | string): Promise<FileIds> {
  const reason = typeof source === 'string' ? null : refusalOfFile(source.name, source.size);
  if (reason !== null) return Promise.resolve({ ok: false, reason });
  return new Promise((resolve) => {
    const worker = new Worker(workerAddress, { type: 'module' });
    const end = (ids: FileIds) => {
      worker.terminate();
      resolve(ids);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<FileIds>) => end(data), { once: true });
    worker.addEventListener('error', () => end({ ok: false, reason: 'unreadable' }), { once: true });
    worker.postMessage(source);
  });
}
