import 'fake-indexeddb/auto';
import { type Account, type ApiKey, type Credentials, type Keys, noCredentials } from '@/lib/account.ts';
import type { Outcome } from '@/lib/api.ts';
import type { BadgeFace } from '@/lib/badge.ts';
import { openDatabase } from '@/lib/browser/task-database.ts';
import { taskStore } from '@/lib/browser/task-store.ts';
import type { Notice } from '@/lib/notice.ts';
import type { TaskRecord } from '@/lib/record.ts';
import { defaultSettings, type Settings } from '@/lib/settings.ts';
import { createHistory, type History } from '@/lib/watcher/history.ts';
import { createKeyRequests, type KeyRequests } from '@/lib/watcher/key.ts';
import type { Kept, Ports } from '@/lib/watcher/ports.ts';
import { createTaskRequests, type TaskRequests } from '@/lib/watcher/requests.ts';
import { createWatcher, type Watcher } from '@/lib/watcher/watcher.ts';
import type { ErasureMark } from '../../../lib/erasures.ts';
import { createClock, type VirtualClock } from './clock.ts';
import { createOpenmart, type ScriptedOpenmart } from './openmart.ts';

const never = new Promise<never>(() => {});

/** A whole browser with one worker, on a virtual clock: what is stored outlives the worker, which can be killed at any call it makes. */
export interface World {
  clock: VirtualClock;
  openmart: ScriptedOpenmart;
  worker: { watcher: Watcher; tasks: TaskRequests; key: KeyRequests; history: History };
  kept: {
    apiKey: ApiKey | null;
    account: Account | null;
    /** The organisation's. */
    managedKey: Credentials;
    settings: Settings;
    lastStart: number;
    heldUntil: number;
    storageFailed: boolean;
    erasures: ErasureMark[];
  };
  badge: BadgeFace;
  alarm: number | null;
  /** When the daily alarm goes off that tidies up. */
  tidyAlarm: number | null;
  notifications: { shown: Notice[]; visible: Set<string>; allowed: boolean; refused: boolean };
  hostAllowed: boolean;
  storageBroken: boolean;
  /** Whether it is broken because a newer version wrote what is stored. */
  storedFormIsNewer: boolean;
  /** The task whose texts the disk has no room for. */
  unstorable: string | null;
  /** The kept values that can't be written. */
  broken: Set<keyof World['kept']>;
  /** Makes nonsense of a stored record. */
  damage(key: string): Promise<void>;
  latency: number;
  /** How many milliseconds the browser takes to read or write a kept value; at once unless given. */
  slow: Partial<Record<keyof World['kept'], number>>;
  /** The faults that the worker took note of. */
  reported: unknown[];
  /** The calls the worker made of the world, counted since the world began. */
  calls: number;
  /** Kills the worker at this call: once it had its effect, but before the worker hears of it. */
  killAfter: number | null;
  isAlive(): boolean;
  kill(): void;
  start(): void;
  /** Lets time pass; a due alarm starts a dead worker, as a browser does. */
  advance(milliseconds: number): Promise<void>;
  /** Lets all that can happen now happen. */
  settle(): Promise<void>;
  read(id: string): Promise<TaskRecord>;
}

const atNoTime = Number.POSITIVE_INFINITY;

let latest: World | null = null;

/** Creates a world with a good key and an empty store. */
export async function createWorld(): Promise<World> {
  latest?.kill();
  await emptyDatabase();
  const clock = createClock();
  let generation = 0;
  let pending = 0;
  let ids = 0;
  let alive = false;

  const world: World = {
    clock,
    openmart: createOpenmart(clock.passed),
    worker: {} as World['worker'],
    kept: {
      apiKey: { value: 'key-1', keyId: 'k1' },
      account: { keyId: 'k1', lastFour: 'ey-1', savedAt: clock.now(), refusedAt: null },
      managedKey: noCredentials,
      settings: { ...defaultSettings, notifications: true },
      lastStart: 0,
      heldUntil: 0,
      storageFailed: false,
      erasures: [],
    },
    badge: { text: '', tone: 'work', title: '' },
    alarm: null,
    tidyAlarm: null,
    notifications: { shown: [], visible: new Set(), allowed: true, refused: false },
    hostAllowed: true,
    storageBroken: false,
    storedFormIsNewer: false,
    unstorable: null,
    broken: new Set(),
    async damage(key) {
      const database = await openDatabase();
      const record = await database.get('tasks', key);
      if (record) await database.put('tasks', { ...record, tries: 'many' as unknown as number });
    },
    latency: 50,
    slow: {},
    reported: [],
    calls: 0,
    killAfter: null,
    isAlive: () => alive,
    kill() {
      alive = false;
      generation += 1;
      clock.forget();
      world.openmart.hangUp();
    },
    start() {
      world.kill();
      alive = true;
      world.worker = createWorker(generation);
      void world.worker.watcher.wake();
    },
    async advance(milliseconds) {
      const end = clock.now() + milliseconds;
      await world.settle();
      for (;;) {
        const next = Math.min(clock.next() ?? atNoTime, world.alarm ?? atNoTime, world.tidyAlarm ?? atNoTime);
        if (next > end) break;
        if (world.tidyAlarm !== null && world.tidyAlarm <= next) {
          clock.runUntil(world.tidyAlarm);
          world.tidyAlarm = clock.now() + 24 * 60 * 60_000;
          if (!alive) world.start();
          void world.worker.history.tidy().catch((fault: unknown) => world.reported.push(fault));
        }
        if (world.alarm !== null && world.alarm <= next) {
          clock.runUntil(world.alarm);
          world.alarm = clock.now() + 60_000;
          if (alive) void world.worker.watcher.wake();
          else world.start();
        }
        clock.runUntil(next);
        await world.settle();
      }
      clock.runUntil(end);
      await world.settle();
    },
    async settle() {
      let quiet = 0;
      while (quiet < 4) {
        await new Promise((resolve) => setImmediate(resolve));
        quiet = pending === 0 ? quiet + 1 : 0;
      }
    },
    async read(id) {
      const record = await taskStore.read(id.toLowerCase());
      if (!record) throw new Error(`no record of ${id}`);
      return record;
    },
  };

  function createWorker(born: number): World['worker'] {
    const ports = createPorts(born);
    const watcher = createWatcher(ports);
    return {
      watcher,
      tasks: createTaskRequests(ports, watcher),
      key: createKeyRequests(ports, watcher),
      history: createHistory(ports, watcher),
    };
  }

  function createPorts(born: number): Ports {
    /** One call of the dying or living worker into the world that outlives it. */
    async function call<T>(effect: () => Promise<T> | T): Promise<T> {
      if (born !== generation) return never;
      world.calls += 1;
      const last = world.calls === world.killAfter;
      pending += 1;
      try {
        const result = await effect();
        if (last) world.kill();
        if (born === generation) return result;
      } finally {
        pending -= 1;
      }
      return never;
    }
    const delay = (name: keyof World['kept']) =>
      new Promise<void>((resolve) => {
        const milliseconds = world.slow[name];
        if (milliseconds === undefined) resolve();
        else clock.after(milliseconds, resolve);
      });
    const kept = <K extends keyof World['kept']>(name: K): Kept<World['kept'][K]> => ({
      async read() {
        await delay(name);
        return call(() => world.kept[name]);
      },
      async write(value) {
        await delay(name);
        await call(() => {
          if (world.broken.has(name)) throw new Error(`${name} can't be written`);
          world.kept[name] = value;
        });
      },
    });
    const changeWithTexts: typeof taskStore.changeWithTexts = (keys, decide) =>
      taskStore.changeWithTexts(keys, (record) => {
        const next = decide(record);
        if (next?.body?.key === world.unstorable) throw new Error('no room');
        return next;
      });
    async function ask<T>(
      stop: AbortSignal,
      request: (arrived: Promise<void>) => Promise<Outcome<T>>,
    ): Promise<Outcome<T>> {
      if (stop.aborted) return { got: 'aborted' };
      const arrived = new Promise<void>((resolve) => clock.after(world.latency, resolve));
      return born === generation ? request(arrived) : never;
    }
    const keys = (): Keys => {
      const { apiKey, account, managedKey } = world.kept;
      return { own: { key: apiKey, account }, managed: managedKey.key && managedKey };
    };
    const store = new Proxy(taskStore, {
      get:
        (target, name: keyof typeof taskStore) =>
        (...args: never[]) =>
          call(() => {
            if (world.storageBroken) throw new Error('storage is broken');
            const method = name === 'changeWithTexts' ? changeWithTexts : target[name];
            return (method as (...args: never[]) => Promise<unknown>)(...args);
          }),
    });
    return {
      now: () => clock.now(),
      random: () => 0.5,
      newId: () => `id-${++ids}`,
      after: (milliseconds, run) => (born === generation ? clock.after(milliseconds, run) : () => {}),
      stayAwake() {},
      api: {
        getTask: (id, key, stop) => ask(stop, (arrived) => world.openmart.answer(id, key, clock.now(), stop, arrived)),
        getBatchStatus: (id, key, stop) =>
          ask(stop, (arrived) => world.openmart.batchStatus(id, key, clock.now(), stop, arrived)),
        getBatchTaskIds: (id, which, key, stop) =>
          ask(stop, (arrived) => world.openmart.batchTaskIds(id, which, key, clock.now(), stop, arrived)),
        async getCreditBalance(key) {
          if (key.startsWith('bad')) {
            const failure = { kind: 'bad-key', httpStatus: 401, detail: 'Invalid API Key', requestId: null } as const;
            return { got: 'failure', failure, retryAfter: null, text: null };
          }
          return { got: 'answer', value: { balance: 4210, periodEnd: '2030-04-01T00:00:00Z' }, text: '' };
        },
      },
      store,
      credentials: {
        async read() {
          await delay('account');
          return call(keys);
        },
        async change(decide) {
          await delay('account');
          await call(() => {
            const next = decide(keys());
            if (next) {
              const { own, managed } = next;
              Object.assign(world.kept, {
                apiKey: own.key,
                account: own.account,
                managedKey: managed ?? noCredentials,
              });
            }
          });
        },
      },
      settings: kept('settings'),
      lastStart: kept('lastStart'),
      heldUntil: kept('heldUntil'),
      storageFailed: kept('storageFailed'),
      erasures: {
        change: (decide) =>
          call(() => {
            if (world.broken.has('erasures')) throw new Error("erasures can't be written");
            world.kept.erasures = decide(world.kept.erasures);
          }),
      },
      isStoredFormNewer: () => call(() => world.storedFormIsNewer),
      mayReachApi: () => call(() => world.hostAllowed),
      setAlarm: (at) =>
        call(() => {
          world.alarm = at;
        }),
      setTidyAlarm: (at) =>
        call(() => {
          world.tidyAlarm = at;
        }),
      showBadge: (face) =>
        call(() => {
          world.badge = face;
        }),
      notices: {
        allowed: () => call(() => world.notifications.allowed),
        shown: () => call(() => [...world.notifications.visible]),
        show: (notice) =>
          call(() => {
            if (world.notifications.refused) throw new Error('no notifications now');
            world.notifications.shown.push(notice);
            world.notifications.visible.add(notice.id);
          }),
      },
      report: (fault) => world.reported.push(fault),
      announce() {},
    };
  }

  latest = world;
  world.start();
  await world.settle();
  return world;
}

async function emptyDatabase(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('task-results');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
