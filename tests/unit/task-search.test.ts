import { expect, test } from 'vitest';
import { createTaskSearch, type Search } from '../../lib/history/task-search.ts';
import type { TaskRecord } from '../../lib/record.ts';
import { goodStanding, noon, sampleAnswer, sampleFailure, sampleRecord } from './sample-record.ts';

function task(n: number, record: Partial<TaskRecord> = {}): TaskRecord {
  return sampleRecord({
    key: `task_${n}`,
    id: `TASK_${n}`,
    answer: sampleAnswer({ trackingId: `row-${n}` }),
    ...record,
  });
}

/** A search over texts that may be changed, with all it told. */
function world(texts: Record<string, string>) {
  const told: (Search | null)[] = [];
  const asked: string[] = [];
  const search = createTaskSearch(
    {
      async readTexts(keys) {
        asked.push(...keys);
        return keys.map((key) => texts[key] ?? null);
      },
      pause: () => Promise.resolve(),
      report: () => {},
    },
    () => told.push(search.state()),
  );
  const look = async (words: string, records: readonly TaskRecord[]) => {
    search.look(words, records, goodStanding);
    while (search.state() && search.state()?.searched !== records.length) await Promise.resolve();
    return [...(search.state()?.hits ?? [])];
  };
  return { told, asked, search, look };
}

test('ids, tracking ids, words for the status, and texts are searched together', async () => {
  const { look } = world({ task_1: '{"name":"Ada Sample"}', task_2: '{"name":"Ada Other"}' });
  const records = [task(1), task(2), task(3, { answer: null, failure: sampleFailure('not-found'), dueAt: null })];
  expect(await look('ada', records)).toEqual(['task_1', 'task_2']);
  expect(await look('ada row-1', records)).toEqual(['task_1']);
  expect(await look('TASK_2 completed', records)).toEqual(['task_2']);
  expect(await look('not found', records)).toEqual(['task_3']);
});

test('hits are told as they come, newest first, with how far the search is', async () => {
  const records = Array.from({ length: 1200 }, (_, n) => task(n));
  const { told, look } = world({ task_3: 'needle', task_1100: 'needle' });
  expect(await look('needle', records)).toEqual(['task_3', 'task_1100']);
  expect(told.map((each) => [each?.searched, each?.hits.size])).toEqual([
    [0, 0],
    [500, 1],
    [1000, 1],
    [1200, 2],
  ]);
});

test('only what changed is searched again, and what is gone is no hit', async () => {
  const texts: Record<string, string> = { task_1: 'needle', task_2: 'hay' };
  const { asked, look } = world(texts);
  const [one, two] = [task(1), task(2)];
  await look('needle', [one, two]);
  asked.length = 0;
  texts.task_2 = 'needle';
  const newer = task(2, { answer: sampleAnswer({ receivedAt: noon + 1 }) });
  expect(await look('needle', [one, newer])).toEqual(['task_1', 'task_2']);
  expect(asked).toEqual(['task_2']);
  expect(await look('needle', [newer])).toEqual(['task_2']);
  texts.task_2 = 'hay';
  expect(await look('needle', [task(2, { answer: sampleAnswer({ receivedAt: noon + 2 }) })])).toEqual([]);
  texts.task_2 = 'needle';
  // An undone erasing brings it back.
  expect((await look('needle', [one, task(2)])).sort()).toEqual(['task_1', 'task_2']);
});

test('a change amid a search loses no hit', async () => {
  const texts = Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`task_${n}`, 'needle']));
  const { search, look } = world(texts);
  const records = Array.from({ length: 900 }, (_, n) => task(n));
  search.look('needle', records, goodStanding);
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
  expect(await look('needle', [...records])).toHaveLength(900);
});

test('other words begin anew, and none end the search', async () => {
  const { told, search, look } = world({ task_1: 'needle' });
  const records = [task(1)];
  search.look('nee', records, goodStanding);
  expect(await look('hay', records)).toEqual([]);
  expect(await look('  ', records)).toEqual([]);
  expect(search.state()).toBeNull();
  expect(told.at(-1)).toBeNull();
});

test('texts that can not be read are told, and the rest is still searched', async () => {
  const search = createTaskSearch(
    { readTexts: () => Promise.reject(new Error('full')), pause: () => Promise.resolve(), report: () => {} },
    () => {},
  );
  search.look('row-1', [task(1)], goodStanding);
  while (search.state()?.searched !== 1) await Promise.resolve();
  expect(search.state()).toMatchObject({ failed: true, hits: new Set(['task_1']) });
});
