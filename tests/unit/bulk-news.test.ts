import { describe, expect, it } from 'vitest';
import { bulkWords, lookupNews } from '../../lib/bulk-news.ts';
import { batchEntry, lookupEntry, sampleBatch } from './sample-entry.ts';
import { goodStanding, noon, sampleFailure, sampleRecord } from './sample-record.ts';

const lot = lookupEntry(60, { watched: 25, completed: 35 });
const done = lookupEntry(60, { completed: 59, resting: 1 });
const batch = batchEntry(sampleBatch({ completed: 38, errored: 2 }));

describe('what is said of the work of many tasks', () => {
  it('names one, and adds several up', () => {
    expect(bulkWords([lot])).toBe('60 looked up together: 35 of 60');
    expect(bulkWords([lot, batch])).toBe('2 under way: 75 of 160, 2 errored');
  });

  it('is nothing of what is over, and of single tasks', () => {
    const ended = batchEntry(sampleBatch({ completed: 100 }, { endedAt: noon }));
    expect(bulkWords([done, ended, { is: 'task', at: noon, record: sampleRecord() }])).toBe('');
  });

  it('is what came of it, once', () => {
    const resting = () => [sampleRecord({ dueAt: null, failure: sampleFailure('not-found') })];
    expect(lookupNews([lot], [done], resting, goodStanding)).toBe('60 looked up together: 59 completed, 1 not found');
    expect(lookupNews([done], [done], resting, goodStanding)).toBe('');
    expect(lookupNews([], [done], resting, goodStanding)).toBe('');
    expect(lookupNews([lot], [lot], resting, goodStanding)).toBe('');
  });
});
