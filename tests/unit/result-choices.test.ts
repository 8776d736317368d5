import { describe, expect, it } from 'vitest';
import { createBreather } from '../../lib/breather.ts';
import { chosenAfter, exportedColumns, shownColumns } from '../../lib/grid/chosen-columns.ts';
import { choiceOf, latestOf } from '../../lib/grid/kept-columns.ts';
import { localDay } from '../../lib/local-day.ts';
import { exportWords, hiddenNotes, partWords, savedWords, tasksBehind } from '../../lib/results/export-scope.ts';
import { nextPortion } from '../../lib/results/next-portion.ts';
import { pastedRows } from '../../lib/results/pasted-rows.ts';
import { curlsOf } from '../../lib/results/result-curl.ts';
import { isSameTask, tableSource } from '../../lib/results/result-task.ts';
import { rowCountWords } from '../../lib/results/row-count-words.ts';
import { findRows, gridSort, namedSort } from '../../lib/results/shown-rows.ts';
import { viewAtFirst } from '../../lib/results/view-at-first.ts';
import { createTable } from '../../lib/table/create-table.ts';
import type { TableColumn } from '../../lib/table/model.ts';
import { answered, noPause, peopleText, tasksOf } from './result-samples.ts';
import { goodStanding, noon, refusedStanding, sampleAnswer, sampleFailure, sampleRecord } from './sample-record.ts';

const processing = sampleRecord({
  dueAt: noon,
  answer: sampleAnswer({ status: 'PROCESSING', trackingId: 'customer-42' }),
});
const missing = sampleRecord({ dueAt: null, failure: sampleFailure('not-found') });

describe('what the table says of a task', () => {
  it('is its status and its failure in words', () => {
    expect(tableSource({ record: processing, receivedAt: noon, standing: goodStanding }, 'text')).toMatchObject({
      status: 'Processing',
      failure: '',
      trackingId: 'customer-42',
      text: 'text',
    });
    expect(tableSource({ record: missing, receivedAt: null, standing: goodStanding }, null)).toMatchObject({
      status: 'Not found',
      failure: 'Not found',
      text: null,
    });
  });

  it('changes with everything that it depends on', () => {
    const task = { record: processing, receivedAt: noon, standing: goodStanding };
    expect(isSameTask(task, { ...task, record: { ...processing, checkedAt: noon + 5 } })).toBe(true);
    for (const other of [
      { ...task, receivedAt: noon + 1 },
      { ...task, standing: refusedStanding },
      { ...task, record: { ...processing, key: 'other' } },
      { ...task, record: { ...processing, dueAt: null } },
      { ...task, record: { ...processing, failure: sampleFailure('unreachable') } },
      { ...task, record: { ...processing, answer: sampleAnswer({ status: 'COMPLETED', trackingId: 'customer-42' }) } },
    ])
      expect(isSameTask(task, other)).toBe(false);
  });
});

describe('the view at first', () => {
  it('is the tree for one result of another kind, and the table for all else', () => {
    const other = answered('a', noon, { answer: sampleAnswer({ summary: { shape: 'other' } }) });
    expect(viewAtFirst([other])).toBe('tree');
    expect(viewAtFirst([other, other])).toBe('table');
    expect(viewAtFirst([answered('a')])).toBe('table');
    expect(viewAtFirst([missing])).toBe('table');
    expect(viewAtFirst([])).toBe('table');
  });
});

describe('the columns that a person chose', () => {
  const columns = ['A', 'B', 'C'].map(
    (name, index): TableColumn => ({ index, name, kind: 'text', group: 'field', shownAtFirst: name !== 'C' }),
  );

  it('are kept by name when the table is made anew', () => {
    const chosen = chosenAfter(new Map(), columns, new Set([1, 2]));
    expect(shownColumns(columns, chosen).map(({ name }) => name)).toEqual(['B', 'C']);
    const moved = columns.map((column, place) => ({ ...column, index: 2 - place })).reverse();
    expect(shownColumns(moved, chosen).map(({ name }) => name)).toEqual(['C', 'B']);
  });

  it('leave new columns as they are at first, and one at least', () => {
    const chosen = chosenAfter(new Map(), columns.slice(0, 1), new Set());
    expect(shownColumns(columns, chosen).map(({ name }) => name)).toEqual(['B']);
    expect(shownColumns(columns.slice(0, 1), chosen)).toHaveLength(1);
    expect(chosenAfter(chosen, columns, new Set([0, 1])).size).toBe(0);
  });
});

describe('the rows asked for', () => {
  const builder = createTable('person');
  builder.add([
    { key: 'b', id: 'b', trackingId: 'two', status: 'Completed', failure: '', text: peopleText('Bo', 1) },
    { key: 'a', id: 'a', trackingId: 'one', status: 'Completed', failure: '', text: peopleText('Al', 1) },
    { key: 'c', id: 'c', trackingId: 'one', status: 'Not found', failure: 'Not found', text: null },
  ]);
  const table = builder.table();
  const keys = async (words: string, sort: Parameters<typeof findRows>[2]['sort'], columns = table.columns) =>
    (await findRows(table, columns, { words, sort }, noPause)).map(({ key }) => key);

  it('have the words in a column that is shown, and stand in the order asked for', async () => {
    expect(await keys('sample', { name: 'Name', direction: 'ascending' })).toEqual(['a', 'b']);
    expect(await keys('', { name: 'Name', direction: 'descending' })).toEqual(['b', 'a', 'c']);
    expect(await keys('ONE', null)).toEqual(['a', 'c']);
    expect(
      await keys(
        'one',
        null,
        table.columns.filter(({ name }) => name !== 'Tracking ID'),
      ),
    ).toEqual([]);
    expect(await keys('', { name: 'No such column', direction: 'ascending' })).toEqual(['b', 'a', 'c']);
  });

  it('stay in that order when the column has another index', () => {
    const name = table.columns.find((column) => column.name === 'Name');
    const sort = namedSort(table.columns, { index: name?.index ?? -1, direction: 'descending' });
    expect(sort).toEqual({ name: 'Name', direction: 'descending' });
    const moved = table.columns.map((column) => ({ ...column, index: column.index + 7 }));
    expect(gridSort(moved, sort)).toEqual({ index: (name?.index ?? 0) + 7, direction: 'descending' });
    expect(gridSort([], sort)).toBeNull();
  });

  it('are counted in words', () => {
    expect(rowCountWords(312, 80_000)).toBe('312 rows of 80,000');
    expect(rowCountWords(1, 2)).toBe('1 row of 2');
    expect(rowCountWords(80_000, 80_000)).toBe('80,000 rows');
  });
});

describe('an export', () => {
  it('says what it takes', () => {
    expect(exportWords(12, true)).toBe('Export 12 selected rows');
    expect(exportWords(80_000, false)).toBe('Export 80,000 rows');
    expect(exportWords(1, false)).toBe('Export 1 row');
  });

  it('takes the tasks behind the rows, each once, in the order of the rows', () => {
    const tasks = tasksOf(['a', 'b', 'c'].map((key) => answered(key)));
    const rows = ['c', 'a', 'c', 'gone', 'a'].map((key) => ({ key, cells: [] }));
    expect(tasksBehind(rows, tasks).map(({ record }) => record.key)).toEqual(['c', 'a']);
  });

  it('says of a part which it is, in rows or in tasks, whichever the file is made of', () => {
    const tasks = tasksOf(['a', 'b', 'c'].map((key) => answered(key)));
    const rows = ['a', 'a', 'b', 'c'].map((key) => ({ key, cells: [] }));
    expect(partWords('csv', rows, 4, tasks)).toBe('');
    expect(partWords('json', rows, 4, tasks)).toBe('');
    expect(partWords('xlsx', rows.slice(1), 4, tasks)).toBe('3 rows of 4');
    expect(partWords('ndjson', rows.slice(1), 4, tasks)).toBe('');
    expect(partWords('json', rows.slice(2), 4, tasks)).toBe('2 tasks of 3');
    expect(partWords('json', rows.slice(3), 4, tasks)).toBe('1 task of 3');
  });

  it('says what was saved and what differs', () => {
    expect(savedWords('customer-42 2026-11-23.csv', ['guarded 3 cells that looked like formulas'])).toBe(
      'Saved customer-42 2026-11-23.csv · guarded 3 cells that looked like formulas',
    );
    expect(savedWords('a.csv', [])).toBe('Saved a.csv');
  });

  it('names the day by the calendar of the person', () => {
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    expect(localDay(new Date(2026, 10, 23, 0, 1))).toBe('2026-11-23');
  });

  it('gives a command for each task, and the status for a batch', () => {
    const counts = { processing: 0, completed: 2, errored: 0, total: 2, ready: true };
    const batch = { counts, receivedAt: noon, step: 'ended', endedAt: noon } as const;
    const lines = curlsOf([missing, answered('x', noon, { id: 'the-batch', batch })]).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(`/api/v1/task/${missing.id}'`);
    expect(lines[1]).toContain("/api/v1/task/batch/the-batch/status'");
  });

  it('takes every column along but those that the person hid, and says so', () => {
    const columns = ['Name', 'Title', 'field 13'].map((name, index) => ({
      index,
      name,
      kind: 'text' as const,
      group: 'field' as const,
      shownAtFirst: index < 2,
    }));
    const names = (chosen: ReadonlyMap<string, boolean>) => exportedColumns(columns, chosen).map(({ name }) => name);
    expect(names(new Map())).toEqual(['Name', 'Title', 'field 13']);
    expect(names(new Map([['Title', false]]))).toEqual(['Name', 'field 13']);
    expect(latestOf(new Map(Array.from({ length: 300 }, (_, n) => [`field ${n}`, false])))).toHaveLength(200);
    const chosen = new Map([['Title', false]]);
    expect(choiceOf(latestOf(chosen))).toEqual(chosen);
    expect(hiddenNotes('csv', 3, 40, 0)).toEqual([]);
    expect(savedWords('a.csv', hiddenNotes('csv', 40, 40, 2))).toBe('Saved a.csv · without 2 hidden columns');
    const whole = 'Saved a.json · answers are whole, with what is not shown';
    expect(savedWords('a.json', hiddenNotes('json', 40, 40, 2))).toBe(whole);
    expect(savedWords('a.json', hiddenNotes('json', 3, 40, 0))).toBe(whole);
    expect(hiddenNotes('json', 40, 40, 0)).toEqual([]);
  });

  it('pastes rows as cells, in portions that join without a seam', async () => {
    const rows = Array.from({ length: 4000 }, (_, n) => [`${n}`, 'a\tb', '=1+1']);
    let pauses = 0;
    const text = await pastedRows(rows, async () => {
      pauses += 1;
    });
    expect(text.split('\n')).toEqual(rows.map(([n]) => `${n}\t"a\tb"\t'=1+1`));
    expect(pauses).toBeGreaterThan(1);
  });
});

describe('work in portions', () => {
  it('gives the page room when it has worked for a while, and no more often', async () => {
    let clock = 0;
    let breaths = 0;
    const pause = createBreather(
      async () => {
        breaths += 1;
      },
      () => clock,
    );
    for (let portion = 0; portion < 100; portion += 1) {
      clock += 3;
      await pause();
    }
    expect(breaths).toBe(25);
  });

  it('ends with the reason of its stop, also one that came while the page drew', async () => {
    const stop = new AbortController();
    let clock = 0;
    const pause = createBreather(
      async () => stop.abort('enough'),
      () => clock,
      stop.signal,
    );
    await pause();
    clock = 50;
    await expect(pause()).rejects.toBe('enough');
    await expect(pause()).rejects.toBe('enough');
  });

  it('reads few tasks at first, then many, and fewer where they are long', () => {
    expect(nextPortion(null, 0)).toBe(50);
    expect(nextPortion(50, 100_000)).toBe(500);
    expect(nextPortion(500, 40_000_000)).toBe(50);
    expect(nextPortion(1, 60_000_000)).toBe(1);
  });
});
