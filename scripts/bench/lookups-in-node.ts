import { createApi } from '../../lib/api.ts';
import { apiOrigin } from '../../lib/origin.ts';
import type { Fetch } from '../../lib/request.ts';
import { defaultSettings } from '../../lib/settings.ts';
import type { Kept, Ports } from '../../lib/watcher/ports.ts';
import { createTaskRequests } from '../../lib/watcher/requests.ts';
import { createWatcher } from '../../lib/watcher/watcher.ts';
import '../../tests/language/speak-english.ts';
import { createSandbox, type Sandbox, sandboxKey } from '../../tests/sandbox/server.ts';
import { taskStore } from './node-store.ts';

/** How long it took, and what CPU of this process, in milliseconds a lookup. */
interface Spent {
  seconds: number;
  cpu: number;
}

const atOnce = 6;
/** The clock goes so many times as fast as the world's. */
const haste = 1_000;

/** Sets up a server, and `count` lookups by the product's own machines and by `fetch` alone. Close it. */
export async function lookUpInNode(count: number) {
  // The sandbox's certificate is nobody's.
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  process.removeAllListeners('warning');
  const sandbox = await createSandbox();
  const ids = () => Array.from({ length: count }, () => sandbox.addTask().id);
  return {
    close: () => sandbox.close(),
    lookUp: () => spent(count, () => lookUp(sandbox, ids())),
    fetchAlone: () => spent(count, () => fetchAll(sandbox, ids())),
  };
}

async function lookUp(sandbox: Sandbox, ids: readonly string[]): Promise<void> {
  const done = Promise.withResolvers<void>();
  const open = new Set(ids.map((id) => id.toLowerCase()));
  const ports = createPorts(sandbox, async (keys) => {
    for (const { key, answer } of await taskStore.readMany(keys)) if (answer) open.delete(key);
    if (open.size === 0) done.resolve();
  });
  const watcher = createWatcher(ports);
  await createTaskRequests(ports, watcher).lookUp(ids);
  await done.promise;
}

async function fetchAll(sandbox: Sandbox, ids: readonly string[]): Promise<void> {
  const left = [...ids];
  const workers = Array.from({ length: atOnce }, async () => {
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      const response = await fetch(`${sandbox.origin}/api/v1/task/${id}`, { headers: { 'X-API-Key': sandboxKey } });
      await response.text();
    }
  });
  await Promise.all(workers);
}

async function spent(count: number, work: () => Promise<void>): Promise<Spent> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - began) / 1_000, cpu: (user + system) / 1_000 / count };
}

/** The world as the watcher sees it: all that it is not about does nothing. `onChange` hears of records that changed. */
function createPorts(sandbox: Sandbox, onChange: (keys: readonly string[]) => Promise<void>): Ports {
  const now = () => Math.floor((performance.timeOrigin + performance.now()) * haste);
  const after: Ports['after'] = (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds / haste);
    return () => clearTimeout(timer);
  };
  // A request may take as long as in the product.
  const patiently: Ports['after'] = (milliseconds, run) => after(milliseconds * haste, run);
  const toSandbox: Fetch = (url, init) => fetch(url.replace(apiOrigin, sandbox.origin), init);
  let made = 0;
  return {
    now,
    random: () => 0.5,
    newId: () => `lookup-${++made}`,
    after,
    stayAwake() {},
    api: createApi({ fetch: toSandbox, after: patiently, now }),
    store: taskStore,
    credentials: {
      read: async () => ({
        own: {
          key: { value: sandboxKey, keyId: 'bench' },
          account: { keyId: 'bench', lastFour: 'mart', savedAt: 0, refusedAt: null },
        },
        managed: null,
      }),
      change: async () => {},
    },
    settings: { read: async () => defaultSettings },
    lastStart: kept(0),
    heldUntil: kept(0),
    storageFailed: kept(false),
    erasures: { change: async () => {} },
    isStoredFormNewer: async () => false,
    mayReachApi: async () => true,
    setAlarm: async () => {},
    setTidyAlarm: async () => {},
    showBadge: async () => {},
    notices: { allowed: async () => false, shown: async () => [], show: async () => {} },
    report: console.error,
    announce: (keys) => void onChange(keys),
  };
}

function kept<T>(first: T): Kept<T> {
  let value = first;
  return {
    read: async () => value,
    async write(next) {
      value = next;
    },
  };
}
