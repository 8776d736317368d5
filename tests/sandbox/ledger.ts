import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

/** One request as a server saw it. */
export interface LedgerEntry {
  /** Epoch, ms. */
  at: number;
  /** `performance.now()`, ms: for the time between requests, whatever the clock does. */
  tick: number;
  method: string;
  /** Without the query, still percent-encoded. */
  path: string;
  /** With its `?`, or empty. */
  query: string;
  headers: IncomingHttpHeaders;
  /** The key presented, from `X-API-Key` or else `Authorization: Bearer`. */
  key: string | null;
  cookie: string | null;
  referer: string | null;
  /** Requests under way at its start, this one included. */
  inFlight: number;
  /** Epoch, ms; `null` while under way. */
  finishedAt: number | null;
  /** What was answered; `null` where no headers were sent (yet). */
  status: number | null;
  /** Whether the whole answer went out, rather than the connection ending before. */
  complete: boolean;
}

export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  record(request: IncomingMessage, response: ServerResponse): LedgerEntry;
  /**
   * Resolves with what `look` returns as soon as that is neither `undefined`, `null` nor `false`. `look` is asked at once,
   * then at each request that starts or ends.
   * @throws Error that lists the requests seen, after `timeoutMs`.
   */
  waitFor<T>(look: (entries: readonly LedgerEntry[]) => T | undefined | null | false, timeoutMs?: number): Promise<T>;
}

export function createLedger(): Ledger {
  const entries: LedgerEntry[] = [];
  const watchers = new Set<() => void>();
  const notify = () => {
    for (const watcher of [...watchers]) watcher();
  };
  return {
    entries,
    record(request, response) {
      const entry = readRequest(request);
      entry.inFlight = 1 + entries.filter((other) => other.finishedAt === null).length;
      entries.push(entry);
      response.once('close', () => {
        entry.finishedAt = Date.now();
        entry.status = response.headersSent ? response.statusCode : null;
        entry.complete = response.writableFinished;
        notify();
      });
      notify();
      return entry;
    },
    waitFor(look, timeoutMs = 10_000) {
      return new Promise((resolve, reject) => {
        const stop = () => {
          clearTimeout(timer);
          watchers.delete(ask);
        };
        const ask = () => {
          try {
            const found = look(entries);
            if (found === undefined || found === null || found === false) return;
            stop();
            resolve(found);
          } catch (error) {
            stop();
            reject(error);
          }
        };
        const timer = setTimeout(() => {
          stop();
          const seen = entries.map(({ method, path, status }) => `${method} ${path} ${status ?? '…'}`).join('\n');
          reject(new Error(`The sandbox waited ${timeoutMs} ms in vain. Requests seen:\n${seen || '(none)'}`));
        }, timeoutMs);
        watchers.add(ask);
        ask();
      });
    },
  };
}

function readRequest(request: IncomingMessage): LedgerEntry {
  const target = request.url ?? '/';
  const mark = target.indexOf('?');
  return {
    at: Date.now(),
    tick: performance.now(),
    method: request.method ?? '',
    path: mark < 0 ? target : target.slice(0, mark),
    query: mark < 0 ? '' : target.slice(mark),
    headers: request.headers,
    key: presentedKey(request.headers),
    cookie: request.headers.cookie ?? null,
    referer: request.headers.referer ?? null,
    inFlight: 0,
    finishedAt: null,
    status: null,
    complete: false,
  };
}

function presentedKey(headers: IncomingHttpHeaders): string | null {
  const own = headers['x-api-key'];
  if (typeof own === 'string') return own;
  const bearer = /^bearer (.+)$/i.exec(headers.authorization ?? '');
  return bearer?.[1] ?? null;
}
