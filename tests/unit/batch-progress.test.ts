import { describe, expect, it } from 'vitest';
import { batchProgress, knownOf, lookupProgress, progressWords } from '../../lib/batch-progress.ts';
import { batchSentence, progressSentence } from '../../lib/progress-sentence.ts';
import { sampleBatch, sampleStages } from './sample-entry.ts';
import { noon, sampleRecord } from './sample-record.ts';

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

describe('a batch that was stopped, in sentences', () => {
  const stopped = sampleRecord({ dueAt: null, stoppedAt: noon });
  const batch = sampleBatch({ processing: 5, completed: 18, errored: 2, total: 25 });
  const said = (members: Parameters<typeof sampleStages>[0], of = batch) =>
    batchSentence(stopped, of, sampleStages(members));

  it('tells what is done at Openmart and was not fetched, and what nobody waits for any more', () => {
    expect(said({ resting: 20 })).toBe(
      '20 of 25 tasks are done, 2 of them with an error. The results of 20 were not fetched from Openmart. 5 are no longer watched.',
    );
    expect(said({ completed: 17, errored: 2, resting: 1 })).toContain(
      'The result of one was not fetched from Openmart. 5 are no longer watched.',
    );
  });

  it('tells of nothing to fetch where all that is done has come', () => {
    expect(said({ completed: 18, errored: 2 })).toBe(
      '20 of 25 tasks are done, 2 of them with an error. 5 are no longer watched.',
    );
  });

  it('promises neither a fetching nor anything to come', () => {
    expect(said({ resting: 25 }, sampleBatch({ completed: 25, total: 25 }))).toBe(
      'All 25 tasks are done. The results of 25 were not fetched from Openmart.',
    );
    expect(said({}, sampleBatch({ processing: 8, total: 8 }))).toBe('0 of 8 tasks are done. 8 are no longer watched.');
  });

  it('goes on in the words of its progress once it is watched again, or had ended before', () => {
    const members = sampleStages({ resting: 20 });
    expect(batchSentence(sampleRecord(), batch, members)).toContain('5 still to come.');
    const ended = { ...batch, step: 'ended', endedAt: noon } as const;
    expect(batchSentence(stopped, ended, sampleStages({ completed: 24, resting: 1 }))).toContain('1 unfinished.');
  });
});
