import { type FreshFailure, plainFailure } from './failure.ts';

const headersWithin = 20_000;
const nextByteWithin = 20_000;
const wholeWithin = 4 * 60_000;

/** The largest body that is read, in bytes as they come out of any compression. */
const largestBody = 64 * 1024 * 1024;

/** The part of a web `Response` that is used. */
export interface FetchedResponse {
  readonly type: string;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: { getReader(): ByteReader } | null;
}

interface ByteReader {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

/** Web `fetch`, as far as it is used here. */
export type Fetch = (
  url: string,
  init: {
    headers: Record<string, string>;
    signal: AbortSignal;
    redirect: 'manual';
    credentials: 'omit';
    cache: 'no-store';
    referrerPolicy: 'no-referrer';
  },
) => Promise<FetchedResponse>;

/** Runs something once after so many milliseconds; the returned function takes it back. */
export type After = (milliseconds: number, run: () => void) => () => void;

/** A whole answer, whatever its status, or why there is none. */
export type Exchange =
  | { got: 'response'; status: number; header: (name: string) => string | null; text: string }
  | { got: 'failure'; failure: FreshFailure }
  | { got: 'aborted' };

/**
 * Makes one GET and reads its whole body within the limits of time and size. Follows no redirect: browsers hand custom headers, and so
 * the key, to wherever a redirect points. Sends no cookies and uses no cache. Never rejects.
 */
export async function exchange(
  fetch: Fetch,
  after: After,
  url: string,
  headers: Record<string, string>,
  stop: AbortSignal,
): Promise<Exchange> {
  if (stop.aborted) return { got: 'aborted' };
  const controller = new AbortController();
  let expired = false;
  const expire = () => {
    expired = true;
    controller.abort();
  };
  const onStop = () => controller.abort();
  stop.addEventListener('abort', onStop, { once: true });
  const endWhole = after(wholeWithin, expire);
  let endStep = after(headersWithin, expire);
  const onBytes = () => {
    endStep();
    endStep = after(nextByteWithin, expire);
  };

  try {
    const response = await fetch(url, {
      headers,
      signal: controller.signal,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    onBytes();
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      controller.abort();
      return { got: 'failure', failure: plainFailure('redirected') };
    }
    const text = await readText(response, onBytes);
    if (text === null) {
      controller.abort();
      return { got: 'failure', failure: { ...plainFailure('too-large'), httpStatus: response.status } };
    }
    return { got: 'response', status: response.status, header: (name) => response.headers.get(name), text };
  } catch {
    if (expired) return { got: 'failure', failure: plainFailure('timed-out') };
    return stop.aborted ? { got: 'aborted' } : { got: 'failure', failure: plainFailure('unreachable') };
  } finally {
    endWhole();
    endStep();
    stop.removeEventListener('abort', onStop);
  }
}

/** Reads a body as UTF-8, byte order mark included; `null` once it has grown past `largestBody`. */
async function readText(response: FetchedResponse, onBytes: () => void): Promise<string | null> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || !value) break;
    onBytes();
    size += value.byteLength;
    if (size > largestBody) return null;
    parts.push(decoder.decode(value, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
}
