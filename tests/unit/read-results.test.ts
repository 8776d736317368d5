import { describe, expect, it } from 'vitest';
import { longestText, readExported, readResultText } from '../../lib/results/read-results.ts';
import { ResultTexts } from '../../lib/results/result-texts.ts';
import { answered, keysFrom, noPause, peopleText, storedTexts, tasksOf } from './result-samples.ts';
import { noon, sampleFailure, sampleRecord } from './sample-record.ts';

const odd = ' {"task_id":"a","n":12345678901234567890,"x":-0,"x":1e400,"s":"\\u0041\\/"}\n';
const failed = sampleRecord({ key: 'b', id: 'B', dueAt: null, failure: sampleFailure('not-found') });

function stored(entries: Record<string, string>) {
  return storedTexts(new Map(Object.entries(entries)));
}

describe('the text of results', () => {
  it('is of one task what was received, to the last character', async () => {
    const texts = new ResultTexts(stored({ a: odd }).readTexts);
    expect(await readResultText(tasksOf([answered('a')]), texts, noPause)).toEqual({ is: 'text', text: odd });
  });

  it('is of several one JSON array of them, in order, with those that have no answer', async () => {
    const texts = new ResultTexts(stored({ a: odd, c: peopleText('c', 1) }).readTexts);
    const read = await readResultText(tasksOf([answered('c'), failed, answered('a')]), texts, noPause);
    expect(read.is).toBe('text');
    const { text } = read.is === 'text' ? read : { text: '' };
    expect(JSON.parse(text)).toEqual([
      JSON.parse(peopleText('c', 1)),
      { task_id: 'B', status: null, failure: 'not-found' },
      JSON.parse(odd),
    ]);
    expect(text).toContain(odd.trim());
  });

  it('is nothing for a task without an answer, and for no task', async () => {
    const texts = new ResultTexts(stored({}).readTexts);
    expect(await readResultText(tasksOf([failed]), texts, noPause)).toEqual({ is: 'none' });
    expect(await readResultText([], texts, noPause)).toEqual({ is: 'none' });
  });

  it('is said to be too long rather than made', async () => {
    const half = `"${'x'.repeat(longestText / 2)}"`;
    const texts = new ResultTexts(stored({ a: half, b: half }).readTexts);
    const tasks = tasksOf([answered('a'), answered('b')]);
    expect(await readResultText(tasks, texts, noPause)).toEqual({ is: 'too-long' });
  });
});

describe('reading for an export', () => {
  it('reads in portions, tells how far it is, and ends when it is called off', async () => {
    const keys = keysFrom(0, 700);
    const { asked, readTexts } = stored(Object.fromEntries(keys.map((key) => [key, peopleText(key, 1)])));
    const counts: number[] = [];
    const tasks = tasksOf(keys.map((key) => answered(key)));
    const read = await readExported(tasks, new ResultTexts(readTexts), noPause, (count) => counts.push(count));
    expect(read.map(({ taskId }) => taskId)).toEqual(keys);
    expect(counts).toEqual([50, 550, 700]);

    asked.length = 0;
    const cancelled = async () => {
      throw new Error('cancelled');
    };
    await expect(readExported(tasks, new ResultTexts(readTexts), cancelled)).rejects.toThrow('cancelled');
    expect(asked).toHaveLength(1);
  });
});

describe('texts of results', () => {
  it('are read once, until a newer answer has come', async () => {
    const { asked, readTexts } = stored({ a: 'one', b: 'two' });
    const texts = new ResultTexts(readTexts);
    const tasks = tasksOf([answered('a'), failed, answered('b')]);
    expect(await texts.read(tasks)).toEqual(['one', null, 'two']);
    expect(await texts.read(tasks)).toEqual(['one', null, 'two']);
    expect(asked).toEqual([['a', 'b']]);
    expect(await texts.read(tasksOf([answered('b', noon + 1), answered('a')]))).toEqual(['two', 'one']);
    expect(asked).toEqual([['a', 'b'], ['b']]);
  });

  it('beyond what fits into memory are read anew', async () => {
    const long = 'x'.repeat(40_000_000);
    const { asked, readTexts } = stored({ a: long, b: long });
    const texts = new ResultTexts(readTexts);
    const tasks = tasksOf([answered('a'), answered('b')]);
    await texts.read(tasks);
    expect((await texts.read(tasks)).map((text) => text?.length)).toEqual([40_000_000, 40_000_000]);
    expect(asked).toEqual([['a', 'b'], ['b']]);
  });
});
