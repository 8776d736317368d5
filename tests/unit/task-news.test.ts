import { describe, expect, it } from 'vitest';
import { newsWords } from '../../lib/task-news.ts';
import { sampleBatch } from './sample-entry.ts';
import { goodStanding, noon, sampleAnswer, sampleFailure, sampleRecord } from './sample-record.ts';

const waiting = sampleRecord();
const other = sampleRecord({ key: 'other', id: 'other' });
const done = { answer: sampleAnswer({ trackingId: 'customer-42' }), dueAt: null };

describe('what is said of tasks that have an outcome', () => {
  it('names one and tells its outcome', () => {
    expect(newsWords([waiting], [{ ...waiting, ...done }], goodStanding)).toBe(
      'customer-42: Completed, 2 people, 1 verified email',
    );
    const failed = { ...waiting, failure: sampleFailure('not-found') };
    expect(newsWords([waiting], [failed], goodStanding)).toBe(`${waiting.id}: Not found`);
  });

  it('tells that one was stopped', () => {
    const stopped = { ...waiting, dueAt: null, stoppedAt: noon };
    expect(newsWords([waiting], [stopped], goodStanding)).toBe(`${waiting.id}: Stopped`);
  });

  it('counts several', () => {
    const after = [waiting, other].map((record) => ({ ...record, ...done }));
    expect(newsWords([waiting, other], after, goodStanding)).toBe('2 tasks have an outcome');
  });

  it('is of a batch when it has ended, and not when it could not be asked for', () => {
    const running = sampleRecord({ key: 'batch', id: 'batch', batch: sampleBatch({ processing: 100 }) });
    const failing = { ...running, failure: sampleFailure('unreachable') };
    const ended = { ...running, dueAt: null, batch: sampleBatch({ completed: 100 }, { step: 'ended', endedAt: noon }) };
    expect(newsWords([running], [failing], goodStanding)).toBe('');
    expect(newsWords([failing], [ended], goodStanding)).toBe('batch: Completed, batch · 100 of 100');
    expect(newsWords([running, waiting], [ended, { ...waiting, ...done }], goodStanding)).toBe(
      '2 tasks and batches have an outcome',
    );
    expect(newsWords([running, { ...running, key: 'b' }], [ended, { ...ended, key: 'b' }], goodStanding)).toBe(
      '2 batches have an outcome',
    );
  });

  it('is said once, and not of tasks that are new on the page or still processing', () => {
    const settled = { ...waiting, ...done };
    const processing = { ...waiting, answer: sampleAnswer({ status: 'PROCESSING' }) };
    expect(newsWords([settled], [settled], goodStanding)).toBe('');
    expect(newsWords([], [settled], goodStanding)).toBe('');
    expect(newsWords([waiting], [processing], goodStanding)).toBe('');
  });
});
