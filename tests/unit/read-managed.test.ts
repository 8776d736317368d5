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
  return import('@/lib/browser/policy.ts');
}

const theirKey = 'om_made_up_organisation_4821';
const given = (policy: Record<string, unknown>) => {
  world.policy = () => Promise.resolve(policy);
  for (const listener of world.listeners) listener({}, 'managed');
};

beforeEach(() => {
  Object.assign(world, { local: {}, writes: [], listeners: [] });
  given({});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const followed = () => ({ onOtherKey: vi.fn(), onChange: vi.fn() });

test.each([true, false])(
  'where the browser rejects, nothing that held is taken back; Firefox alone rejects where there is no policy: %s',
  async (isFirefox) => {
    vi.stubEnv('FIREFOX', isFirefox ? 'true' : '');
    given({ exports: false });
    await (await start()).readManaged();
    world.policy = () => Promise.reject(new Error('Managed storage manifest not found'));
    expect((await (await start()).readManaged()).exports).toBe(isFirefox ? undefined : false);
    world.policy = () => Promise.reject(new Error('Any other fault'));
    given({ exports: false });
    await (await start()).readManaged();
    world.policy = () => Promise.reject(new Error('Any other fault'));
    expect((await (await start()).readManaged()).exports).toBe(false);
  },
);

test('a key whose policy cannot be read is not replaced by the person’s own', async () => {
  given({ apiKey: theirKey });
  await (await start()).readManagedKey();
  world.policy = () => Promise.reject(new Error('Any fault'));
  await expect((await start()).readManagedKey()).rejects.toThrow('which key');
});

test('a key is handed to the worker alone: what is stored for pages has nothing of it, and is written once', async () => {
  given({ apiKey: theirKey, exports: false });
  world.local.heldUntil = 123;
  const { readManagedKey } = await start();
  const read = await readManagedKey();
  expect(read).toMatchObject({ key: theirKey, account: { lastFour: '' } });
  expect(world.local).toEqual({
    managed: { account: read?.account, exports: false, ignored: [] },
    managedMark: expect.any(String),
    heldUntil: 0,
  });
  expect(JSON.stringify(world.writes)).not.toContain(theirKey);
  // The next worker finds the same key to be the same.
  expect(await (await start()).readManagedKey()).toEqual(read);
  expect(world.writes).toHaveLength(1);
});

test('a policy that goes leaves nothing, and another key is another one, told before it is used, whose requests wait for no pause of the one before', async () => {
  given({ apiKey: theirKey });
  const { readManagedKey, followPolicy } = await start();
  const first = await readManagedKey();
  const followers = followed();
  followPolicy(followers);
  world.local.heldUntil = 123;
  given({ apiKey: theirKey, keepDays: 7 });
  expect((await readManagedKey())?.account).toEqual(first?.account);
  expect(world.local.heldUntil).toBe(123);
  expect(followers.onOtherKey).not.toHaveBeenCalled();
  given({ apiKey: `${theirKey}x` });
  expect((await readManagedKey())?.account.keyId).not.toBe(first?.account.keyId);
  expect(world.local.heldUntil).toBe(0);
  expect(followers.onOtherKey).toHaveBeenCalledTimes(1);
  given({});
  expect(await readManagedKey()).toBeNull();
  expect(followers.onOtherKey).toHaveBeenCalledTimes(2);
});

test('what became of a key is noted at that key alone', async () => {
  given({ apiKey: theirKey });
  const { readManagedKey, noteManagedAccount, followPolicy } = await start();
  followPolicy(followed());
  const first = await readManagedKey();
  if (!first) throw new Error('No key.');
  const refused = { ...first.account, refusedAt: 1 };
  await noteManagedAccount(refused);
  expect((await readManagedKey())?.account).toEqual(refused);
  given({ apiKey: `${theirKey}x` });
  const second = await readManagedKey();
  expect(second?.account.keyId).not.toBe(first.account.keyId);
  await noteManagedAccount(refused);
  expect((await readManagedKey())?.account).toEqual(second?.account);
});

test('while the browser does not say what the policy is, nobody without one waits; what it says late is stored, and told once if it is news', async () => {
  vi.useFakeTimers();
  const { promise, resolve } = Promise.withResolvers<Record<string, unknown>>();
  world.policy = () => promise;
  const { readManaged, readManagedKey, followPolicy } = await start();
  const followers = followed();
  followPolicy(followers);
  const first = readManagedKey();
  await vi.advanceTimersByTimeAsync(250);
  expect(await first).toBeNull();
  // No further timer is needed.
  expect(await readManaged()).toEqual({ account: null, ignored: [] });
  expect(followers.onChange).not.toHaveBeenCalled();
  resolve({ apiKey: theirKey });
  await vi.advanceTimersByTimeAsync(0);
  vi.useRealTimers();
  await vi.waitUntil(() => followers.onChange.mock.calls.length > 0);
  expect(world.local.managed).toMatchObject({ account: { lastFour: '' } });
  expect((await readManagedKey())?.key).toBe(theirKey);
  expect(followers.onChange).toHaveBeenCalledTimes(1);
});

test('an answer that is always late is no news twice', async () => {
  vi.useFakeTimers();
  world.policy = () => new Promise((resolve) => setTimeout(() => resolve({ keepDays: 7 }), 500));
  const { readManaged, followPolicy } = await start();
  const followers = followed();
  followPolicy(followers);
  for (const _ of [1, 2, 3]) {
    const read = readManaged();
    await vi.advanceTimersByTimeAsync(600);
    await read;
  }
  vi.useRealTimers();
  await vi.waitUntil(() => followers.onChange.mock.calls.length > 0);
  expect((await readManaged()).keepDays).toBe(7);
  expect(followers.onChange).toHaveBeenCalledTimes(1);
});

test('what held before holds until the browser says otherwise, but a key is waited for, since it is kept nowhere, though not for ever', async () => {
  given({ apiKey: theirKey, exports: false });
  await (await start()).readManaged();
  vi.useFakeTimers();
  const { promise, resolve } = Promise.withResolvers<Record<string, unknown>>();
  world.policy = () => promise;
  const { readManaged, readManagedKey } = await start();
  const settings = readManaged();
  await vi.advanceTimersByTimeAsync(250);
  expect((await settings).exports).toBe(false);
  const tooLong = readManagedKey();
  const told = expect(tooLong).rejects.toThrow('which key');
  await vi.advanceTimersByTimeAsync(11_000);
  await told;
  const inTime = readManagedKey();
  await vi.advanceTimersByTimeAsync(4_000);
  resolve({ apiKey: theirKey });
  await vi.advanceTimersByTimeAsync(0);
  vi.useRealTimers();
  expect((await inTime)?.key).toBe(theirKey);
});

test('a change of the policy is told, and one of anything else is not', async () => {
  const { followPolicy } = await start();
  const followers = followed();
  followPolicy(followers);
  for (const area of ['local', 'session', 'managed']) for (const listener of world.listeners) listener({}, area);
  expect(followers.onChange).toHaveBeenCalledTimes(1);
});

test('a burst of requests asks the browser once, until it tells of a change', async () => {
  const { readManagedKey, followPolicy } = await start();
  followPolicy(followed());
  let times = 0;
  given({ apiKey: theirKey });
  const answer = world.policy;
  world.policy = () => {
    times += 1;
    return answer();
  };
  for (let request = 0; request < 5; request += 1) expect((await readManagedKey())?.key).toBe(theirKey);
  expect(times).toBe(1);
  given({});
  expect(await readManagedKey()).toBeNull();
});
