import { type FileIds, refusalOfFile } from '@/lib/ids/id-file.ts';

/** Looks for ids in a file, beside the page. Never rejects. Where `signal` aborts, the work ends and the promise stays open. */
export function readIdFile(file: File, signal: AbortSignal): Promise<FileIds> {
  const reason = refusalOfFile(file.name, file.size);
  if (reason !== null) return Promise.resolve({ ok: false, reason });
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./id-file-worker.ts', import.meta.url), { type: 'module' });
    const end = (ids: FileIds) => {
      worker.terminate();
      resolve(ids);
    };
    signal.addEventListener('abort', () => worker.terminate(), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<FileIds>) => end(data), { once: true });
    worker.addEventListener('error', () => end({ ok: false, reason: 'unreadable' }), { once: true });
    worker.postMessage(file);
  });
}
