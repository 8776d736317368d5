import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { type Account, createAccount } from './account.ts';
import { play, sendJson } from './answers.ts';
import { certificate } from './certificate.ts';
import { createLedger, type Ledger, type LedgerEntry } from './ledger.ts';
import { closeServer, listen } from './listen.ts';
import { createWalk, type Life, type Walk } from './lives.ts';
import { createOtherServer, type OtherServer } from './other-server.ts';
import { createRandom } from './random.ts';
import { routeOf } from './routes.ts';

/** A server that answers as Openmart does, on loopback, over TLS. */
export interface Sandbox extends Omit<Account, 'find'> {
  readonly port: number;
  /** `https://127.0.0.1:<port>`; browsers are told that this is `https://api.openmart.ai`. */
  readonly origin: string;
  /** The keys it knows now. */
  readonly keys: readonly string[];
  /** One entry a request, oldest first; it grows. */
  readonly ledger: readonly LedgerEntry[];
  readonly waitFor: Ledger['waitFor'];
  /** Where redirects to another server lead. */
  readonly other: OtherServer;
  addKey(key: string): void;
  /** The server forgets a key: requests with it get a 401. */
  removeKey(key: string): void;
  /** How all requests with this key go, before what they ask for is looked at; `null` ends that. */
  setKeyLife(key: string, life: Life | null): void;
  /** How all requests go, whatever they ask and with whatever key; `null` ends that. */
  outage(life: Life | null): void;
  close(): Promise<void>;
}

export interface SandboxOptions {
  /** `sandboxKey` alone unless given. */
  keys?: readonly string[];
  /** A free one unless given. */
  port?: number;
  /** The same seed makes the same ids and data. */
  seed?: number;
}

/** The key of a sandbox that was given none. */
export const sandboxKey = 'om_sandbox_5f0c1e7a9b3d4c2e8a6f';

/** Starts a sandbox. Rejects if the port is taken. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { find, ...account } = createAccount(createRandom(options.seed ?? 1));
  const keys = new Set(options.keys ?? [sandboxKey]);
  const keyLives = new Map<string, Walk>();
  const ledger = createLedger();
  const pem = await certificate();
  let outage: Walk | null = null;

  const server = createServer({ key: pem.key, cert: pem.cert }, (request, response) => {
    answer(ledger.record(request, response), response);
  });
  const port = await listen(server, options.port);
  const other = await createOtherServer(pem);
  const redirects = {
    'other-server': `${other.origin}/api/v1/task/elsewhere`,
    http: 'http://api.openmart.ai/api/v1/task/elsewhere',
    'same-origin': '/api/v2/credit-balance',
  };

  async function answer(entry: LedgerEntry, response: ServerResponse): Promise<void> {
    response.setHeader('x-request-id', randomUUID());
    // A client that keeps cookies gives itself away in the ledger.
    response.setHeader('set-cookie', 'sandbox=1; Path=/; Secure; SameSite=None');
    const resource = find(routeOf(entry.method, entry.path, entry.query));
    const parts = { ...resource.bodies, redirects };
    const everywhere = outage?.next();
    if (everywhere && everywhere.answer !== 'as-usual') return play(everywhere, response, parts);
    if (entry.key === null || !keys.has(entry.key)) {
      return sendJson(response, 401, JSON.stringify({ detail: 'Invalid API Key' }));
    }
    const forKey = keyLives.get(entry.key)?.next();
    if (forKey && forKey.answer !== 'as-usual') return play(forKey, response, parts);
    return play(await resource.ask(), response, parts);
  }

  return {
    ...account,
    port,
    origin: `https://127.0.0.1:${port}`,
    get keys() {
      return [...keys];
    },
    ledger: ledger.entries,
    waitFor: ledger.waitFor,
    other,
    addKey(key) {
      keys.add(key);
    },
    removeKey(key) {
      keys.delete(key);
    },
    setKeyLife(key, life) {
      if (life === null) keyLives.delete(key);
      else keyLives.set(key, createWalk(life));
    },
    outage(life) {
      outage = life === null ? null : createWalk(life);
    },
    async close() {
      await Promise.all([closeServer(server), other.close()]);
    },
  };
}
