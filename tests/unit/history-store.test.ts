import { describe, expect, test } from 'vitest';
import { createHistoryStore, type History } from '../../lib/history/history-store.ts';
import { type Lookup, lookupIdOfBatch, type TaskRecord } from '../../lib/record.ts';
import { noon, sampleAnswer, sampleRecord } from './sample-record.ts';

const counts = { processing: 0, completed: 1, errored: 0, total: 1, ready: true };
const batch = { counts, receivedAt: noon, step: 'ended', endedAt: noon } as const;

function task(key: string, record: Partial<TaskRecord> = {}): TaskRecord {
  return sampleRecord({ key, id: key, lookupIds: [], answer: sampleAnswer(), dueAt: null, ...record });
}

/** What is stored, a page that may be hidden, and a clock that stands until it is moved. */
function createWorld(records: TaskRecord[], lookups: Lookup[] = [], pauseLasts = 400) {
  const tasks = new Map(records.map((record) => [record.key, record]));
  const kept = new Map(lookups.map((lookup) => [lookup.id, lookup]));
  const asked: string[] = [];
  const timers: (() => void)[] = [];
  const told: History[] = [];
  /** For each thing asked for, whether anything was told before the next. */
  const toldAfter: boolean[] = [];
  let now = noon;
  let visible = true;
  let broken = false;
  let changed: (keys: readonly string[]) => void = () => {};
  let shown = () => {};
  let atPause = () => {};
  let drawn: Promise<void> = Promise.resolve();

  const reading = <T>(what: string, value: () => T): Promise<T> => {
    asked.push(what);
    toldAfter.push(false);
    return broken ? Promise.reject(new Error('full')) : Promise.resolve(value());
  };
  const store = createHistoryStore(
    {
      now: () => now,
      after(_milliseconds, run) {
        timers.push(run);
        return () => {};
      },
      readTasks: (keys) => reading(keys.join(' '), () => keys.flatMap((key) => tasks.get(key) ?? [])),
      readAllTasks: (before, size) =>
        reading(`all before ${before}`, () => {
          const older = [...tasks.values()].sort((a, b) => b.askedAt - a.askedAt);
          const left = older.filter((record) => before === null || record.askedAt < before);
          return { records: left.slice(0, size), next: left.length > size ? (left[size - 1]?.askedAt ?? null) : null };
        }),
      readLookups: (ids) => reading(ids.join(' '), () => ids.flatMap((id) => kept.get(id) ?? [])),
      readAllLookups: () => reading('lookups', () => ({ lookups: [...kept.values()], next: null })),
      followChanges: (run) => {
        changed = run;
      },
      isVisible: () => visible,
      onVisible: (run) => {
        shown = run;
      },
      async pause() {
        now += pauseLasts;
        atPause();
      },
      untilShown: () => drawn,
      report: () => {},
    },
    (history) => {
      told.push(history);
      toldAfter[asked.length - 1] = true;
    },
  );
  return {
    store,
    tasks,
    kept,
    asked,
    told,
    toldAfter,
    last: () => told.at(-1),
    keys: () => [...(told.at(-1)?.records.keys() ?? [])].sort(),
    /** Lets all that is under way come to its end, with the rests between. */
    async settle() {
      for (let turn = 0; turn < 200; turn += 1) {
        await Promise.resolve();
        if (turn % 20 === 19) for (const run of timers.splice(0)) run();
      }
    },
    change: (...keys: string[]) => changed(keys),
    fail: (does: boolean) => {
      broken = does;
    },
    hide: () => {
      visible = false;
    },
    show(later: number) {
      visible = true;
      now += later;
      shown();
    },
    onPause(run: () => void) {
      atPause = run;
    },
    /** The page has more to draw from now on, until the returned function is called. */
    draw(): () => void {
      const { promise, resolve } = Promise.withResolvers<void>();
      drawn = promise;
      return resolve;
    },
  };
}

/** A world whose page wants nothing in particular, and has read everything. */
async function settledWorld(records: TaskRecord[], lookups: Lookup[] = []) {
  const world = createWorld(records, lookups);
  world.store.want([], []);
  await world.settle();
  return world;
}

const many = Array.from({ length: 1200 }, (_, n) => task(`t${n}`, { askedAt: noon - n }));

describe('all that is stored', () => {
  test('is read in portions, newest first, and told as it comes', async () => {
    const world = createWorld(many);
    const seen: unknown[] = [];
    world.onPause(() => seen.push([world.last()?.records.size, world.last()?.whole]));
    world.store.want([], []);
    await world.settle();
    expect(seen).toEqual([
      [0, false],
      [500, false],
      [1000, false],
      [1200, true],
    ]);
    expect(world.asked.filter((what) => what.startsWith('all'))).toEqual([
      'all before null',
      `all before ${noon - 499}`,
      `all before ${noon - 999}`,
    ]);
    expect(world.last()).toMatchObject({ whole: true, failed: false });
    expect(world.keys()).toHaveLength(1200);
  });

  test('tells of the first fifty tasks of a lot at once, and of the rest now and then', async () => {
    const keys = many.map(({ key }) => key);
    const world = createWorld(many, [{ id: 'lot', askedAt: noon, listedAt: noon, keys }], 10);
    world.store.want([], ['lot']);
    await world.settle();
    const portions = world.asked.filter((what) => what.startsWith('t')).map((what) => what.split(' ').length);
    expect(portions).toEqual([50, 500, 500, 150]);
    expect(world.toldAfter[world.asked.findIndex((what) => what.startsWith('t0 '))]).toBe(true);
  });

  test('reads no more than the first tasks of a lot until the page has drawn them', async () => {
    const keys = many.map(({ key }) => key);
    const world = createWorld(many, [{ id: 'lot', askedAt: noon, listedAt: noon, keys }]);
    const done = world.draw();
    let pauses = 0;
    world.onPause(() => {
      pauses += 1;
    });
    world.store.want([], ['lot']);
    await world.settle();
    expect(world.asked).toEqual(['lot', keys.slice(0, 50).join(' ')]);
    expect(pauses).toBe(0);
    done();
    await world.settle();
    expect(world.last()).toMatchObject({ whole: true });
  });

  test('reads on at once where the first is a batch, whose tasks are still to come, or something else is wanted', async () => {
    const members = { id: lookupIdOfBatch('batch'), askedAt: noon, listedAt: null, keys: ['t3'] };
    const batches = createWorld([...many, task('batch', { batch, askedAt: 0 })], [members]);
    batches.draw();
    batches.store.want(['batch'], []);
    await batches.settle();
    expect(batches.keys()).toContain('t3');

    const others = createWorld(many);
    others.draw();
    others.store.want(['t1'], []);
    await others.settle();
    expect(others.keys()).toEqual(['t1']);
    others.store.want(['t2'], []);
    await others.settle();
    expect(others.keys()).toContain('t2');
  });

  test('waits for what is wanted, with all that this leads to', async () => {
    const lookups = [
      { id: 'lot', askedAt: noon, listedAt: noon, keys: ['t1190', 'batch'] },
      { id: lookupIdOfBatch('batch'), askedAt: noon, listedAt: null, keys: ['t1195'] },
    ];
    const world = createWorld([...many, task('batch', { batch, askedAt: 0 })], lookups);
    world.store.want([], ['lot']);
    expect(world.last()?.isLookupRead('lot') ?? false).toBe(false);
    await world.settle();
    const first = world.asked.findIndex((what) => what.startsWith('all'));
    expect(world.asked.slice(0, first)).toEqual(
      expect.arrayContaining(['lot', 't1190 batch', lookupIdOfBatch('batch'), 't1195']),
    );
    expect(world.last()?.isLookupRead('lot')).toBe(true);
  });

  test('says of what is not stored that it was looked for', async () => {
    const world = createWorld([task('here')]);
    world.store.want(['nowhere'], ['no-lot']);
    await world.settle();
    expect(world.last()?.isKeyRead('nowhere')).toBe(true);
    expect(world.last()?.isLookupRead('no-lot')).toBe(true);
    expect(world.keys()).toEqual(['here']);
  });
});

describe('changes', () => {
  test('are read by themselves; what stayed the same stays the same object', async () => {
    const world = await settledWorld([task('a'), task('b')]);
    const before = world.last()?.records.get('a');
    world.asked.length = 0;
    world.tasks.set('a', task('a'));
    world.tasks.set('b', task('b', { unseenSince: noon }));
    world.change('a', 'b');
    await world.settle();
    expect(world.asked).toEqual(['a b']);
    expect(world.last()?.records.get('a')).toBe(before);
    expect(world.last()?.records.get('b')?.unseenSince).toBe(noon);
  });

  test('bring a new lookup along, and take an erased one away', async () => {
    const world = await settledWorld([]);
    world.tasks.set('new', task('new', { lookupIds: ['lot'] }));
    world.kept.set('lot', { id: 'lot', askedAt: noon, listedAt: noon, keys: ['new'] });
    world.change('new');
    await world.settle();
    expect(world.last()?.lookups.get('lot')?.keys).toEqual(['new']);

    world.tasks.clear();
    world.kept.clear();
    world.change('new');
    await world.settle();
    expect(world.keys()).toEqual([]);
    expect(world.last()?.lookups.size).toBe(0);
  });

  test('of a batch bring the tasks that it lists now', async () => {
    const id = lookupIdOfBatch('batch');
    const world = await settledWorld([task('batch', { batch })], [{ id, askedAt: noon, listedAt: null, keys: [] }]);
    world.kept.set(id, { id, askedAt: noon, listedAt: null, keys: ['member'] });
    world.tasks.set('member', task('member', { batchKey: 'batch' }));
    world.change('batch', 'member');
    await world.settle();
    expect(world.last()?.lookups.get(id)?.keys).toEqual(['member']);
  });

  test('amid the first reading are not lost to it', async () => {
    const world = createWorld(many);
    let once = true;
    world.onPause(() => {
      if (!once || !world.last()?.records.has('t3')) return;
      once = false;
      world.tasks.delete('t3');
      world.tasks.set('late', task('late', { askedAt: noon + 5 }));
      world.change('t3', 'late');
    });
    world.store.want([], []);
    await world.settle();
    expect(world.last()?.records.has('t3')).toBe(false);
    expect(world.last()?.records.has('late')).toBe(true);
    expect(world.keys()).toHaveLength(1200);
  });
});

describe('a hidden page', () => {
  test('reads what changed when it is shown again', async () => {
    const world = await settledWorld([task('a')]);
    world.hide();
    world.tasks.set('b', task('b'));
    world.change('b');
    await world.settle();
    expect(world.keys()).toEqual(['a']);
    world.show(1000);
    await world.settle();
    expect(world.keys()).toEqual(['a', 'b']);
  });

  test('reads everything when it was hidden for long and may have been told nothing', async () => {
    const world = await settledWorld([task('a'), task('gone')]);
    world.hide();
    world.tasks.delete('gone');
    world.tasks.set('b', task('b'));
    world.show(120_000);
    await world.settle();
    expect(world.keys()).toEqual(['a', 'b']);
  });
});

test('a store that can not be read says so, and is read when it is tried again', async () => {
  const world = createWorld([task('a')]);
  world.fail(true);
  world.store.want([], []);
  await world.settle();
  expect(world.last()).toMatchObject({ failed: true, whole: false });
  world.fail(false);
  world.store.tryAgain();
  await world.settle();
  expect(world.last()).toMatchObject({ failed: false, whole: true });
  expect(world.keys()).toEqual(['a']);
});

test('a change that could not be read is read with the next one', async () => {
  const world = await settledWorld([task('a'), task('b')]);
  world.tasks.delete('a');
  world.fail(true);
  world.change('a');
  await world.settle();
  expect(world.last()).toMatchObject({ failed: true, whole: true });
  world.fail(false);
  world.change('b');
  await world.settle();
  expect(world.keys()).toEqual(['b']);
});
