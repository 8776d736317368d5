import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Listener = (changes: Record<string, unknown>, area: string) => void;

const world = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  writes: [] as Record<string, unknown>[],
  listeners: [] as Listener[],
  /** What the browser answers when it is asked for the policy. */
  policy: (): Promise<Record<string, unknown>> => Promise.resolve({}),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (name: string) => ({ [name]: world.local[name] }),
        set: async (values: Record<string, unknown>) => {
          world.writes.push(values);
          Object.assign(world.local, values);
        },
      },
      managed: { get: () => world.policy() },
      onChanged: { addListener: (listener: Listener) => world.listeners.push(listener) },
    },
  },
}));

/** A worker that has just started. */
async function start() {
  vi.resetModules();
  return import('@/lib/browser/managed.ts');
}

const theirKey = 'om_made_up_organisation_4821';
const given = (policy: Record<string, unknown>) => {
  world.policy = () => Promise.resolve(policy);
};

beforeEach(() => {
  Object.assign(world, { local: {}, writes: [], listeners: [] });
  given({});
});
afterEach(() => {
  vi.useRealTimers();
});

test('where the browser rejects, as Firefox does without a policy, nothing is set and nothing is written', async () => {
  world.policy = () => Promise.reject(new Error('Managed storage manifest not found'));
  const { readManaged } = await start();
  expect(await readManaged()).toEqual({ managed: { account: null, mark: '', ignored: [] }, key: null });
  expect(world.writes).toEqual([]);
});

test('a key is handed to the worker alone: what is stored for pages has nothing of it, and is written once', async () => {
  given({ apiKey: theirKey, exports: false });
  world.local.heldUntil = 123;
  const { readManaged } = await start();
  const { managed, key } = await readManaged();
  expect(key).toBe(theirKey);
  expect(managed).toMatchObject({ exports: false, account: { lastFour: '' } });
  expect(world.local).toEqual({ managed, heldUntil: 0 });
  expect(JSON.stringify(world.writes)).not.toContain(theirKey.slice(-4));
  // The next worker finds the same key to be the same.
  expect(await (await start()).readManaged()).toEqual({ managed, key });
  expect(world.writes).toHaveLength(1);
});

test('a policy that goes leaves nothing, and another key is another one, whose requests wait for no pause of the one before', async () => {
  given({ apiKey: theirKey });
  const { readManaged } = await start();
  const first = await readManaged();
  world.local.heldUntil = 123;
  given({ apiKey: theirKey, keepDays: 7 });
  const same = await readManaged();
  expect(same.managed.account).toEqual(first.managed.account);
  expect(world.local.heldUntil).toBe(123);
  given({ apiKey: `${theirKey}x` });
  expect((await readManaged()).managed.account?.keyId).not.toBe(first.managed.account?.keyId);
  expect(world.local.heldUntil).toBe(0);
  given({});
  expect(await readManaged()).toMatchObject({ managed: { account: null, mark: '' }, key: null });
});

test('while the browser does not say what the policy is, nobody without one waits; when it says so late, that is told', async () => {
  vi.useFakeTimers();
  const { promise, resolve } = Promise.withResolvers<Record<string, unknown>>();
  world.policy = () => promise;
  const { readManaged, followPolicy } = await start();
  let told = 0;
  followPolicy(() => {
    told += 1;
  });
  const first = readManaged();
  await vi.advanceTimersByTimeAsync(250);
  expect(await first).toMatchObject({ key: null, managed: { account: null } });
  // No further timer is needed.
  expect(await readManaged()).toMatchObject({ key: null });
  expect(told).toBe(0);
  resolve({ apiKey: theirKey });
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toBe(1);
  expect((await readManaged()).key).toBe(theirKey);
});

test('what held before holds until the browser says otherwise, but a key is waited for, since it is kept nowhere', async () => {
  given({ exports: false });
  await (await start()).readManaged();
  vi.useFakeTimers();
  world.policy = () => new Promise(() => {});
  const later = (await start()).readManaged();
  await vi.advanceTimersByTimeAsync(250);
  expect((await later).managed.exports).toBe(false);
  vi.useRealTimers();

  given({ apiKey: theirKey });
  await (await start()).readManaged();
  const { promise, resolve } = Promise.withResolvers<Record<string, unknown>>();
  world.policy = () => promise;
  vi.useFakeTimers();
  const { readManaged } = await start();
  let key: string | null | undefined;
  void readManaged().then((reading) => {
    key = reading.key;
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(key).toBeUndefined();
  resolve({ apiKey: theirKey });
  await vi.advanceTimersByTimeAsync(0);
  vi.useRealTimers();
  await vi.waitUntil(() => key !== undefined);
  expect(key).toBe(theirKey);
});

test('a change of the policy is told, and one of anything else is not', async () => {
  const { followPolicy } = await start();
  const run = vi.fn();
  followPolicy(run);
  for (const area of ['local', 'session', 'managed']) for (const listener of world.listeners) listener({}, area);
  expect(run).toHaveBeenCalledTimes(1);
});
