import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { countStored } from '@/lib/browser/count-stored.ts';
import { readAllLookups } from '@/lib/browser/history-reader.ts';
import { openDatabase } from '@/lib/browser/task-database.ts';
import {
  listEntries,
  readAllTasks,
  readEarlier,
  readLookup,
  readRejected,
  readTask,
  readTexts,
} from '@/lib/browser/task-reader.ts';
import { createWorld, type World } from './world/world.ts';

const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;

/** Whatever a database can hold: JSON, and what lies beyond it. */
const anyStored: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    1e300,
    new Date(0),
    new Date(Number.NaN),
    5n,
    new Uint8Array(3),
    new Map(),
    [],
    ['task_1'],
    [[]],
    { key: 'task_1' },
    { shape: 'people' },
    { kind: 'not-found' },
  ),
);

const stores = ['tasks', 'lookups', 'bodies', 'earlier', 'rejected', 'erased'] as const;
type StoreName = (typeof stores)[number];

/** One damage: a field of one row is something else, or all of them are. */
const damages = fc.record({
  store: fc.constantFrom<StoreName>('tasks', 'tasks', 'tasks', ...stores),
  row: fc.nat(20),
  field: fc.option(fc.nat(30), { nil: null }),
  value: anyStored,
});

type Damage = { store: StoreName; row: number; field: number | null; value: unknown };

/** A world with something in every store: a result seen and one unseen, a watched task, a batch, a lot, and an erased task. */
async function fill(): Promise<World> {
  const world = await createWorld();
  const { scripts, batches } = world.openmart;
  for (const id of ['task_seen', 'task_new', 'task_gone', 'member_0', 'member_1']) scripts.set(id, ['COMPLETED']);
  for (let n = 0; n < 12; n += 1) scripts.set(`lot_${n}`, ['ERRORED']);
  scripts.set('task_watched', ['PROCESSING']);
  scripts.set('task_odd', [{ failure: 'unexpected-answer', httpStatus: 404 }]);
  const all = ['member_0', 'member_1'];
  const counts = { processing: 0, completed: 2, errored: 0, total: 2, ready: true };
  batches.set('batch_1', { counts, completed: all, all });
  const { tasks, history } = world.worker;
  await tasks.lookUp(['task_seen', 'task_new', 'task_watched', 'task_odd', 'task_gone', 'batch_1']);
  await tasks.lookUp(Array.from({ length: 12 }, (_, n) => `lot_${n}`));
  await world.advance(5 * second);
  await tasks.markSeen(['task_seen']);
  await history.erase({ keys: ['task_gone'], lookupIds: [] });
  await world.settle();
  world.kill();
  return world;
}

/** Damages one row, and gives its key; `null` where there is none. */
async function damage({ store, row, field, value }: Damage): Promise<string | null> {
  const database = await openDatabase();
  const transaction = database.transaction(store, 'readwrite');
  const keys = await transaction.store.getAllKeys();
  const key = keys[row % Math.max(keys.length, 1)];
  if (key === undefined) return null;
  const standing: Record<string, unknown> = { ...(await transaction.store.get(key)) };
  const path = transaction.store.keyPath as string;
  const fields = Object.keys(standing).filter((name) => name !== path);
  const chosen = field === null ? null : fields[field % fields.length];
  const spread = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : { value };
  const damaged = chosen === null ? { ...spread, [path]: key } : { ...standing, [chosen ?? '']: value };
  await transaction.store.put(damaged as never);
  await transaction.done;
  return key;
}

async function readEverything(): Promise<void> {
  await listEntries(50);
  await countStored();
  const { records } = await readAllTasks(null, 1_000);
  const { lookups } = await readAllLookups(null, 1_000);
  for (const { id } of lookups) await readLookup(id);
  await readTexts(records.map(({ key }) => key));
  for (const { key } of records) await Promise.all([readEarlier(key), readRejected(key)]);
}

test('whatever one stored row has become, everything can be read and done, and no other row is lost', {
  timeout: 120_000,
}, async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  await fc.assert(
    fc.asyncProperty(damages, async (one) => {
      const world = await fill();
      const before = new Map((await readAllTasks(null, 1_000)).records.map((record) => [record.key, record]));
      const key = await damage(one);
      await readEverything();

      const settling = ['task_watched', 'task_odd'];
      for (const id of settling) world.openmart.scripts.set(id, ['COMPLETED']);
      world.start();
      await world.advance(5 * second);
      const { tasks, history } = world.worker;
      const erasures = (await (await openDatabase()).getAllKeys('erased')).map(String);
      for (const id of erasures) await history.undoErase(id);
      await tasks.checkAgain([...before.keys()]);
      await tasks.stopWatching(['lot_1']);
      await world.advance(minute);
      await tasks.markAllSeen();
      await readEverything();

      const isDamaged = (name: string) => one.store === 'tasks' && name === key;
      for (const [name, { answer }] of before) {
        const expected = settling.includes(name) ? 'COMPLETED' : answer?.status;
        if (!isDamaged(name)) expect((await readTask(name))?.answer?.status).toBe(expected);
      }
      if (one.store !== 'erased') expect((await readTask('task_gone'))?.answer?.status).toBe('COMPLETED');
      expect(world.badge.text).toBe('');

      // Later everything that is old goes, and with it, in whatever form, what the person erased.
      await history.erase({ keys: ['task_seen'], lookupIds: [] });
      await world.advance(second);
      world.clock.jump(100 * day);
      for (let times = 0; times < 2; times += 1) await history.tidy();
      const database = await openDatabase();
      expect(await database.getAllKeys('erased')).toEqual([]);
      expect((await database.getAllKeys('tasks')).filter((name) => !isDamaged(name))).toEqual([]);
      expect(world.reported).toEqual([]);
    }),
    { numRuns: Number(process.env.STORED_RUNS ?? 25) },
  );
  error.mockRestore();
});
