import { describe, expect, it } from 'vitest';
import { batchProgress, knownOf, lookupProgress, progressWords } from '../../lib/batch-progress.ts';
import { progressSentence } from '../../lib/progress-sentence.ts';
import { sampleBatch, sampleStages } from './sample-entry.ts';
import { noon } from './sample-record.ts';

describe('how far a batch is', () => {
  it('goes by the counts of Openmart until its tasks are known', () => {
    const batch = sampleBatch({ processing: 40, completed: 58, errored: 2 });
    expect(batchProgress(batch, sampleStages())).toEqual({ settled: 60, errored: 2, total: 100, isOver: false });
  });

  it('goes by its tasks where they are ahead: cancelled tasks are in no count', () => {
    const batch = sampleBatch({ processing: 10, completed: 58, errored: 2 });
    const members = sampleStages({ completed: 60, errored: 3, cancelled: 30, watched: 7 });
    expect(batchProgress(batch, members)).toEqual({ settled: 93, errored: 3, total: 100, isOver: false });
  });

  it('is full once it ended, whatever the counts say, and never more than that', () => {
    const ended = sampleBatch({ completed: 90, errored: 2 }, { step: 'ended', endedAt: noon });
    expect(batchProgress(ended, sampleStages())).toEqual({ settled: 100, errored: 2, total: 100, isOver: true });
    const wrong = sampleBatch({ completed: 90, errored: 2, total: 50 });
    expect(batchProgress(wrong, sampleStages({ errored: 70 }))).toEqual({
      settled: 50,
      errored: 50,
      total: 50,
      isOver: false,
    });
  });

  it('is not full where tasks are known to have no end', () => {
    const ended = sampleBatch({ completed: 4, total: 4 }, { step: 'ended', endedAt: noon });
    const progress = batchProgress(ended, sampleStages({ completed: 1, resting: 3 }));
    expect(progressSentence(progress)).toBe('1 of 4 tasks are done. 3 unfinished.');
  });
});

describe('how far a lookup is', () => {
  it('counts those that came to their end', () => {
    const members = sampleStages({ watched: 20, completed: 35, errored: 2, cancelled: 1, resting: 2 });
    expect(lookupProgress(members, 60)).toEqual({ settled: 38, errored: 2, total: 60, isOver: false });
    expect(knownOf(members)).toBe(60);
  });
});

describe('progress in words', () => {
  it('tells errors apart, where there are any', () => {
    expect(progressWords({ settled: 60, errored: 2, total: 100, isOver: false })).toBe('60 of 100, 2 errored');
    expect(progressWords({ settled: 1200, errored: 0, total: 5000, isOver: false })).toBe('1,200 of 5,000');
  });

  it('is a whole sentence under an opened row', () => {
    expect(progressSentence({ settled: 60, errored: 2, total: 100, isOver: false })).toBe(
      '60 of 100 tasks are done, 2 of them with an error. 40 still to come.',
    );
    expect(progressSentence({ settled: 100, errored: 0, total: 100, isOver: true })).toBe('All 100 tasks are done.');
    expect(progressSentence({ settled: 1, errored: 0, total: 1, isOver: true })).toBe('1 of 1 task is done.');
  });
});
