import { beforeEach, describe, expect, it } from 'vitest';
import { ResultTexts } from '../../lib/results/result-texts.ts';
import { type LoadedTable, TableLoader } from '../../lib/results/table-loader.ts';
import { answered, keysFrom, noPause, peopleText, storedTexts, tasksOf } from './result-samples.ts';
import { noon } from './sample-record.ts';

let texts: Map<string, string>;
let stored: ReturnType<typeof storedTexts>;
let shown: LoadedTable[];
let failures: unknown[];
let waits: number[];
let clock: number;
let portionTime: number;
let free: Promise<void>;

beforeEach(() => {
  texts = new Map();
  stored = storedTexts(texts);
  [shown, failures, waits, clock, portionTime, free] = [[], [], [], 0, 1, Promise.resolve()];
});

function loader(readTexts = stored.readTexts): TableLoader {
  return new TableLoader('person', {
    texts: new ResultTexts(readTexts),
    pause: async () => {
      clock += portionTime;
    },
    now: () => clock,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      clock += milliseconds;
    },
    untilFree: () => free,
    show: (loaded) => shown.push(loaded),
    fail: (error) => failures.push(error),
  });
}

function store(keys: readonly string[], people = 2) {
  for (const key of keys) texts.set(key, peopleText(key, people));
  return keys.map((key) => answered(key));
}

/** Lets everything that is under way come to its end. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) await noPause();
}

function names(loaded: LoadedTable | undefined): (string | undefined)[] {
  const column = loaded?.table.columns.find(({ name }) => name === 'Name');
  return loaded?.table.rows.map(({ cells }) => cells[column?.index ?? -1]) ?? [];
}

describe('a table that is loaded', () => {
  it('shows its first rows before the rest is read, and all of them in order at the end', async () => {
    const keys = keysFrom(0, 1200);
    portionTime = 150;
    loader().load(tasksOf(store(keys)));
    await settle();
    expect(shown[0]).toMatchObject({ read: 50, of: 1200 });
    expect(shown[0]?.table.rows).toHaveLength(100);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.at(-1)).toMatchObject({ read: 1200, of: 1200 });
    expect(names(shown.at(-1))).toEqual(keys.flatMap((key) => [`${key}-0 Sample`, `${key}-1 Sample`]));
    expect(Math.max(...stored.asked.map((portion) => portion.length))).toBeLessThanOrEqual(500);
  });

  it('is not shown more often than five times a second while it grows', async () => {
    portionTime = 1;
    loader().load(tasksOf(store(keysFrom(0, 3000))));
    await settle();
    expect(shown.map(({ read }) => read)).toEqual([50, 3000]);
  });

  it('shows the first rows of a large answer before the whole of it is taken apart', async () => {
    texts.set('large', peopleText('large', 9000));
    portionTime = 30;
    loader().load(tasksOf([answered('large')]));
    await settle();
    expect(shown[0]).toMatchObject({ read: 0, of: 1 });
    expect(names(shown[0])[0]).toBe('large-0 Sample');
    expect(shown[0]?.table.rows.length).toBeLessThan(9000);
    expect(shown.at(-1)).toMatchObject({ read: 1, of: 1 });
    expect(names(shown.at(-1))).toHaveLength(9000);
  });

  it('shows an empty table for no tasks', async () => {
    loader().load([]);
    await settle();
    expect(shown).toMatchObject([{ read: 0, of: 0, table: { rows: [] } }]);
  });

  it('adds what comes at the end without reading anything again', async () => {
    const first = store(keysFrom(0, 60));
    const more = store(keysFrom(60, 40));
    const table = loader();
    table.load(tasksOf(first));
    await settle();
    const before = shown.at(-1)?.table.rows;
    table.load(tasksOf([...first, ...more]));
    await settle();
    expect(stored.asked.flat()).toEqual(keysFrom(0, 100));
    expect(shown.at(-1)?.table.rows.slice(0, 120)).toEqual(before);
    expect(shown.at(-1)?.table.rows[7]).toBe(before?.[7]);
    expect(names(shown.at(-1))).toHaveLength(200);
  });

  it('takes up what is added while it is still reading', async () => {
    const first = store(keysFrom(0, 600));
    const table = loader();
    table.load(tasksOf(first));
    table.load(tasksOf([...first, ...store(keysFrom(600, 600))]));
    await settle();
    expect(shown.filter(({ read, of }) => read === of)).toMatchObject([{ of: 1200 }]);
    expect(new Set(stored.asked.flat()).size).toBe(stored.asked.flat().length);
  });

  it('says nothing when the same is asked for again', async () => {
    const records = store(keysFrom(0, 10));
    const table = loader();
    table.load(tasksOf(records));
    await settle();
    const times = shown.length;
    table.load(tasksOf(records.map((record) => ({ ...record, checkedAt: noon + 1 }))));
    await settle();
    expect(shown).toHaveLength(times);
  });
});

describe('a table of which a task changes', () => {
  async function changed(receivedAt = noon + 1000) {
    const records = store(keysFrom(0, 100));
    const table = loader();
    table.load(tasksOf(records));
    await settle();
    stored.asked.length = 0;
    texts.set('task-1', peopleText('newer', 3));
    const after = records.map((record) => (record.key === 'task-1' ? answered('task-1', receivedAt) : record));
    return { table, after, before: shown.at(-1)?.table };
  }

  it('reads that task alone again, and keeps the rows of all others as they are', async () => {
    const { table, after, before } = await changed();
    table.load(tasksOf(after));
    await settle();
    expect(stored.asked).toEqual([['task-1']]);
    expect(names(shown.at(-1)).slice(0, 6)).toEqual([
      'task-0-0 Sample',
      'task-0-1 Sample',
      'newer-0 Sample',
      'newer-1 Sample',
      'newer-2 Sample',
      'task-2-0 Sample',
    ]);
    expect(shown.at(-1)?.table.rows[0]).toBe(before?.rows[0]);
    expect(shown.at(-1)?.table.rows.at(-1)).toBe(before?.rows.at(-1));
    expect(shown.at(-1)?.table.columns).toBe(before?.columns);
  });

  it('is swapped as a whole, and only when nobody is selecting', async () => {
    const { table, after } = await changed();
    const times = shown.length;
    let release = () => {};
    free = new Promise((resolve) => {
      release = resolve;
    });
    table.load(tasksOf(after));
    await settle();
    expect(shown).toHaveLength(times);
    release();
    await settle();
    expect(shown).toHaveLength(times + 1);
  });

  it('rests ten times as long as making it took before it is made again', async () => {
    const { table, after } = await changed();
    portionTime = 30;
    table.load(tasksOf(after));
    await settle();
    const made = clock;
    waits.length = 0;
    const again = after.map((record) => (record.key === 'task-2' ? answered('task-2', noon + 5) : record));
    table.load(tasksOf(again));
    await settle();
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeGreaterThanOrEqual(300);
    expect(clock).toBeGreaterThanOrEqual(made + 300);
  });

  it('is not shown again where the new answer says the same', async () => {
    const { table, after, before } = await changed();
    texts.set('task-1', peopleText('task-1', 2));
    table.load(tasksOf(after));
    await settle();
    expect(shown.at(-1)?.table).toBe(before);
  });
});

describe('a loader', () => {
  it('tells a failure, and goes on where it was when asked again', async () => {
    let broken = true;
    const records = store(keysFrom(0, 80));
    const table = loader(async (keys) => {
      if (broken && keys.includes('task-60')) throw new Error('storage');
      return stored.readTexts(keys);
    });
    table.load(tasksOf(records));
    await settle();
    expect(failures).toHaveLength(1);
    broken = false;
    table.load(tasksOf(records));
    await settle();
    expect(shown.at(-1)).toMatchObject({ read: 80, of: 80 });
    expect(names(shown.at(-1))).toHaveLength(160);
  });

  it('shows nothing more once it is stopped', async () => {
    const table = loader();
    table.load(tasksOf(store(keysFrom(0, 500))));
    table.stop();
    await settle();
    expect(shown).toEqual([]);
  });

  it('stops within a large answer', async () => {
    texts.set('large', peopleText('large', 5000));
    let reads = 0;
    const table = loader(async (keys) => {
      reads += 1;
      return stored.readTexts(keys);
    });
    table.load(tasksOf([answered('large'), ...store(keysFrom(0, 60))]));
    for (let turn = 0; turn < 5; turn += 1) await noPause();
    table.stop();
    await settle();
    expect([reads, shown, failures]).toEqual([1, [], []]);
  });
});
