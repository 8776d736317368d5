import { describe, expect, it } from 'vitest';
import { newsWords } from '../../lib/task-news.ts';
import { goodStanding, sampleAnswer, sampleFailure, sampleRecord } from './sample-record.ts';

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

  it('counts several', () => {
    const after = [waiting, other].map((record) => ({ ...record, ...done }));
    expect(newsWords([waiting, other], after, goodStanding)).toBe('2 tasks have an outcome');
  });

  it('is said once, and not of tasks that are new on the page or still processing', () => {
    const settled = { ...waiting, ...done };
    const processing = { ...waiting, answer: sampleAnswer({ status: 'PROCESSING' }) };
    expect(newsWords([settled], [settled], goodStanding)).toBe('');
    expect(newsWords([], [settled], goodStanding)).toBe('');
    expect(newsWords([waiting], [processing], goodStanding)).toBe('');
  });
});
