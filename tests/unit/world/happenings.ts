import * as fc from 'fast-check';
import { taskStore } from '@/lib/browser/task-store.ts';
import type { FailureKind } from '@/lib/failure.ts';
import type { Script } from './openmart.ts';
import type { Witness } from './witness.ts';
import type { World } from './world.ts';

/** The tasks that there are; some of them belong to the batch. */
const singles = ['task_0', 'task_1', 'task_2'];
const members = ['task_2', 'member_0', 'member_1', 'member_2'];
const lot = Array.from({ length: 12 }, (_, n) => `lot_${n}`);
const batch = 'batch_0';
const unknown = 'task_9';
const tasks = [...new Set([...singles, ...members, ...lot])];
const everything = [...singles, ...members, batch, unknown];

const settled = ['COMPLETED', 'ERRORED', 'CANCELLED'];
const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Something that may happen in a world. `hurried`: the next one comes before the world has come to rest. */
class Happening implements fc.AsyncCommand<Witness, World> {
  readonly #what: string;
  readonly #hurried: boolean;
  readonly #happen: (world: World, witness: Witness) => unknown;

  constructor(what: string, hurried: boolean, happen: (world: World, witness: Witness) => unknown) {
    this.#what = what;
    this.#hurried = hurried;
    this.#happen = happen;
  }

  check(): boolean {
    return true;
  }

  async run(witness: Witness, world: World): Promise<void> {
    await this.#happen(world, witness);
    if (this.#hurried) return;
    await world.settle();
    await witness.look(world);
  }

  toString(): string {
    return this.#hurried ? `${this.#what} …` : this.#what;
  }
}

/** What a page asks of the worker. A dead one is started for it; what it answers, if it lives to answer, is handed to `then`. */
function ask<T>(
  world: World,
  request: (worker: World['worker']) => Promise<T>,
  then: (value: T) => void = () => {},
): void {
  if (!world.isAlive()) world.start();
  request(world.worker).then(then, () => {});
}

function lookUp(ids: readonly string[], hurried: boolean) {
  return new Happening(`look up ${ids}`, hurried, (world, witness) =>
    ask(
      world,
      ({ tasks: worker }) => worker.lookUp(ids),
      ({ lookupId, keys }) => {
        witness.lookupIds.push(lookupId);
        for (const key of keys) witness.promised.add(key);
      },
    ),
  );
}

function eraseKeys(what: 'everything' | string[], hurried: boolean) {
  return new Happening(`erase ${what}`, hurried, (world, witness) => {
    witness.asked.erased = true;
    const chosen = what === 'everything' ? what : { keys: what, lookupIds: witness.lookupIds.slice(-1) };
    ask(
      world,
      ({ history }) => history.erase(chosen),
      ({ erasureId }) => {
        witness.erasureId = erasureId;
      },
    );
  });
}

function undo(hurried: boolean) {
  return new Happening('undo', hurried, (world, witness) => {
    const { erasureId } = witness;
    if (erasureId === null) return;
    witness.asked.broughtBack = true;
    ask(world, ({ history }) => history.undoErase(erasureId));
  });
}

function seen(keys: string[] | 'all', hurried: boolean) {
  return new Happening(`${keys} seen`, hurried, (world, witness) => {
    if (keys === 'all') witness.asked.seen = 'all';
    else if (witness.asked.seen !== 'all') for (const key of keys) witness.asked.seen.add(key);
    ask(world, ({ tasks: worker }) => (keys === 'all' ? worker.markAllSeen() : worker.markSeen(keys)));
  });
}

/** Openmart's answers to come for a task, the last of them for ever. What has settled there never moves again. */
function openmartSays(id: string, steps: readonly Script[], hurried: boolean) {
  const words = steps.map((step) => (typeof step === 'string' ? step : step.failure)).join(', ');
  return new Happening(`Openmart says of ${id}: ${words}`, hurried, (world) => {
    const last = world.openmart.scripts.get(id)?.at(-1);
    const isOver = typeof last === 'string' && settled.includes(last);
    const coming = isOver ? [...steps.filter((step) => typeof step !== 'string'), last] : steps;
    world.openmart.scripts.set(id, [...coming]);
    countBatch(world);
  });
}

/** The batch's counts and lists, as they follow from its tasks. */
function countBatch({ openmart }: World): void {
  const last = (id: string) => openmart.scripts.get(id)?.at(-1);
  const being = (status: string) => members.filter((id) => last(id) === status);
  const [completed, errored, cancelled] = settled.map(being);
  const over = (completed?.length ?? 0) + (errored?.length ?? 0) + (cancelled?.length ?? 0);
  const total = members.length;
  openmart.batches.set(batch, {
    ...openmart.batches.get(batch),
    counts: {
      processing: total - over,
      completed: completed?.length ?? 0,
      errored: errored?.length ?? 0,
      total,
      ready: over === total,
    },
    completed: completed ?? [],
    all: members,
  });
}

function batchFails(failure: FailureKind | null, hurried: boolean) {
  return new Happening(`Openmart says of the batch: ${failure ?? 'as it is'}`, hurried, ({ openmart }) => {
    const standing = openmart.batches.get(batch);
    if (!standing) return;
    const { failure: _, ...rest } = standing;
    openmart.batches.set(batch, failure === null ? rest : { ...rest, failure });
  });
}

const plain = (what: string, happen: (world: World, witness: Witness) => unknown) => (hurried: boolean) =>
  new Happening(what, hurried, happen);

/** What of the browser or the person can change by a word. */
const others = [
  plain('a kill', (world) => world.kill()),
  plain('the popup opens', (world) => ask(world, async ({ watcher }) => watcher.wake())),
  plain('a new key', (world) => ask(world, ({ key }) => key.saveKey(`key-${world.calls}`))),
  plain('a key that Openmart refuses', (world) => ask(world, ({ key }) => key.saveKey('bad-key'))),
  plain('the key is tried', (world) => ask(world, ({ key }) => key.testKey())),
  plain('the key is removed', (world) => ask(world, ({ key }) => key.removeKey())),
  plain('the lookup is cancelled', (world, { lookupIds }) => {
    const latest = lookupIds.at(-1);
    if (latest !== undefined) ask(world, ({ tasks: worker }) => worker.cancelLookup(latest));
  }),
  plain('access is taken back', (world) => {
    world.hostAllowed = false;
  }),
  plain('access is given', (world) => {
    world.hostAllowed = true;
    ask(world, async ({ watcher }) => watcher.wake());
  }),
  plain('storage breaks', (world) => {
    world.storageBroken = true;
  }),
  plain('storage works', (world) => {
    world.storageBroken = false;
  }),
  plain('no room for task_0', (world) => {
    world.unstorable = 'task_0';
  }),
  plain('the start of requests cannot be stored', (world) => world.broken.add('lastStart')),
  plain('the pause cannot be stored', (world) => world.broken.add('heldUntil')),
  plain('all can be stored', (world) => {
    world.broken.clear();
    world.unstorable = null;
  }),
  plain('the browser is slow', (world) => {
    world.slow = { account: 40, heldUntil: 40 };
  }),
  plain('the browser is fast', (world) => {
    world.slow = {};
  }),
  plain('notifications are turned off', (world) => {
    world.kept.settings = { ...world.kept.settings, notifications: false };
  }),
  plain('notifications are turned on', (world) => {
    world.kept.settings = { ...world.kept.settings, notifications: true };
  }),
  plain('notifications fail', (world) => {
    world.notifications.refused = true;
  }),
  plain('notifications work', (world) => {
    world.notifications.refused = false;
  }),
  plain('notifications are dismissed', async (world) => {
    // In between showing one and noting that, this is the one window in which it is told twice.
    if ((await taskStore.noticesOwed()).length === 0) world.notifications.visible.clear();
  }),
] as const;

/** Those that can come of a request. */
const failures = [
  'bad-key',
  'not-allowed',
  'out-of-credits',
  'not-found',
  'not-accepted',
  'too-many-requests',
  'server-trouble',
  'unreachable',
  'timed-out',
  'redirected',
  'unexpected-answer',
  'wrong-task',
  'too-large',
] as const satisfies readonly FailureKind[];
const retryAfters = fc.option(fc.constantFrom(0, second, minute, hour), { nil: undefined });
const fault: fc.Arbitrary<Script> = fc
  .tuple(fc.constantFrom(...failures), retryAfters)
  .map(([failure, retryAfter]) =>
    failure === 'too-many-requests' && retryAfter !== undefined
      ? { failure, retryAfter }
      : { failure, httpStatus: 200 },
  );
const underWay: fc.Arbitrary<Script> = fc.constantFrom('PROCESSING', 'QUEUED');
const script = fc
  .tuple(fc.array(fc.oneof(fault, underWay), { maxLength: 2 }), fc.constantFrom('PROCESSING', 'QUEUED', ...settled))
  .map(([first, last]) => [...first, last]);

const hurried = fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
const someKeys = fc.subarray(everything, { minLength: 1, maxLength: 3 });

/** All that may happen, the frequent more often. */
export const happenings: fc.Arbitrary<fc.AsyncCommand<Witness, World>>[] = [
  fc.tuple(someKeys, hurried).map((all) => lookUp(...all)),
  fc.tuple(someKeys, hurried).map((all) => lookUp(...all)),
  hurried.map((hurry) => lookUp(lot, hurry)),
  fc.tuple(fc.constantFrom(...tasks), script, hurried).map((all) => openmartSays(...all)),
  fc.tuple(fc.constantFrom(...singles, ...members), script, hurried).map((all) => openmartSays(...all)),
  fc.tuple(fc.option(fc.constantFrom(...failures), { nil: null }), hurried).map((all) => batchFails(...all)),
  fc
    .constantFrom(100, 550, second, 3 * second, 10 * second, 31 * second, 10 * minute)
    .map((ms) => new Happening(`${ms} ms pass`, false, (world) => world.advance(ms))),
  fc
    .constantFrom(100, 550, 3 * second, 31 * second)
    .map((ms) => new Happening(`${ms} ms pass`, false, (world) => world.advance(ms))),
  fc.constantFrom(50, 450, 20 * second).map(
    (ms) =>
      new Happening(`answers take ${ms} ms`, true, (world) => {
        world.latency = ms;
      }),
  ),
  fc.constantFrom(-24 * hour, -10 * minute, 10 * minute, 8 * hour, 365 * 24 * hour).map(
    (ms) =>
      new Happening(`the clock is set ${ms / minute} min on`, false, async (world, witness) => {
        await world.settle();
        await witness.look(world);
        witness.jump(world, ms);
        // An alarm goes by the clock: one that now lies too far ahead is set anew when anything wakes the worker, soon if it is at work.
        world.killAfter = null;
        ask(world, async ({ watcher }) => watcher.wake());
        await world.advance(20 * second);
      }),
  ),
  fc.integer({ min: 1, max: 60 }).map(
    (calls) =>
      new Happening(`a kill after ${calls} calls`, true, (world) => {
        world.killAfter = world.calls + calls;
      }),
  ),
  fc
    .tuple(someKeys, hurried)
    .map(
      ([keys, hurry]) =>
        new Happening(`check ${keys} again`, hurry, (world) =>
          ask(world, ({ tasks: worker }) => worker.checkAgain(keys)),
        ),
    ),
  fc
    .tuple(someKeys, hurried)
    .map(
      ([keys, hurry]) =>
        new Happening(`stop ${keys}`, hurry, (world) => ask(world, ({ tasks: worker }) => worker.stopWatching(keys))),
    ),
  fc.tuple(fc.oneof(someKeys, fc.constant('everything' as const)), hurried).map((all) => eraseKeys(...all)),
  hurried.map(undo),
  fc.tuple(fc.oneof(someKeys, fc.constant('all' as const)), hurried).map((all) => seen(...all)),
  ...[0, 1, 2].map(() => fc.tuple(fc.constantFrom(...others), hurried).map(([other, hurry]) => other(hurry))),
];

/** Makes a world in which every task is processing. */
export function populate(world: World): void {
  for (const id of tasks) world.openmart.scripts.set(id, ['PROCESSING']);
  countBatch(world);
}

/** Lets all trouble end and every task settle, and time enough pass for every watch to hear of it. */
export async function healAll(world: World): Promise<void> {
  world.killAfter = null;
  world.storageBroken = false;
  world.unstorable = null;
  world.broken.clear();
  world.notifications.refused = false;
  world.latency = 50;
  world.slow = {};
  for (const id of tasks) {
    const last = world.openmart.scripts.get(id)?.at(-1);
    world.openmart.scripts.set(id, [typeof last === 'string' && settled.includes(last) ? last : 'COMPLETED']);
  }
  const { failure: _, ...standing } = world.openmart.batches.get(batch) ?? { counts: undefined };
  if (standing.counts) world.openmart.batches.set(batch, standing);
  countBatch(world);
  // What is under way may still bring the refusal of the key.
  await world.advance(25 * second);
  const { apiKey, account } = world.kept;
  if (!apiKey || account?.refusedAt !== null) ask(world, ({ key }) => key.saveKey('key-at-last'));
  if (!world.hostAllowed) {
    world.hostAllowed = true;
    ask(world, async ({ watcher }) => watcher.wake());
  }
  await world.settle();
  await world.advance(3 * hour);
}
