import { describe, expect, it } from 'vitest';
import { entryFace, entryName, entryProgress, isUnderWay } from '../../lib/entry-face.ts';
import { batchEntry, lookupEntry, sampleBatch, sampleStages, taskEntry } from './sample-entry.ts';
import { goodStanding, noon, refusedStanding, sampleAnswer, sampleFailure, sampleRecord } from './sample-record.ts';

const notFound = sampleRecord({ dueAt: null, failure: sampleFailure('not-found') });
const stopped = sampleRecord({
  dueAt: null,
  stoppedAt: noon,
  answer: sampleAnswer({ status: 'PROCESSING' }),
});

describe('a batch in the list', () => {
  const running = batchEntry(sampleBatch({ completed: 38, errored: 2 }), sampleStages({ cancelled: 45 }));

  it('tells how far it is, by what is known of its tasks too', () => {
    expect(entryFace(running, [], goodStanding, noon)).toEqual({
      word: 'Processing',
      mark: 'working',
      tone: 'busy',
      detail: 'batch · 45 of 100, 2 errored',
    });
    expect(entryProgress(running)).toEqual({ settled: 45, errored: 2, total: 100, isOver: false });
    expect(entryName(running)).toBe(running.record.id);
  });

  it('is completed when it has ended', () => {
    const ended = batchEntry(sampleBatch({ completed: 98, errored: 2 }, { step: 'ended', endedAt: noon }));
    expect(entryFace(ended, [], goodStanding, noon)).toMatchObject({
      word: 'Completed',
      detail: 'batch · 100 of 100, 2 errored',
    });
    expect([isUnderWay(running), isUnderWay(ended)]).toEqual([true, false]);
  });

  it('tells what nobody fetched once it was stopped, and has no bar then', () => {
    const [counts, stop] = [sampleBatch({ completed: 18, errored: 2, total: 25 }), { dueAt: null, stoppedAt: noon }];
    const stoppedEntry = (members: Parameters<typeof sampleStages>[0]) =>
      batchEntry(counts, sampleStages(members), stop);
    expect(entryFace(stoppedEntry({ resting: 20 }), [], goodStanding, noon)).toEqual({
      word: 'Stopped',
      mark: 'stopped',
      tone: 'quiet',
      detail: 'batch · 20 of 25, 20 not fetched',
    });
    expect(entryFace(stoppedEntry({ completed: 18, errored: 2 }), [], goodStanding, noon).detail).toBe(
      'batch · 20 of 25, 2 errored',
    );
    expect(entryProgress(stoppedEntry({ resting: 20 }))).toBeNull();
  });

  it('tells what keeps it from being checked in place of its progress', () => {
    expect(entryFace(running, [], refusedStanding, noon).detail).toBe('batch · Waiting for a working key');
    const failing = batchEntry(sampleBatch(), sampleStages(), { failure: sampleFailure('unreachable') });
    expect(entryFace(failing, [], goodStanding, noon).detail).toBe('batch · Cannot reach Openmart');
  });
});

describe('ids that were looked up together', () => {
  const going = lookupEntry(60, { watched: 22, completed: 35, errored: 2, resting: 1 });

  it('tell how far they are while any is watched', () => {
    expect(entryName(going)).toBe('60 looked up together');
    expect(entryFace(going, [], goodStanding, noon)).toMatchObject({
      word: 'Under way',
      detail: '37 of 60, 2 errored',
    });
    expect(entryProgress(going)).toEqual({ settled: 37, errored: 2, total: 60, isOver: false });
    expect(isUnderWay(going)).toBe(true);
  });

  it('wait with everything else', () => {
    expect(entryFace(going, [], refusedStanding, noon).word).toBe('Waiting for a working key');
    const paused = { ...goodStanding, heldUntil: noon + 60_000 };
    expect(entryFace(going, [], paused, noon).word).toBe('Waiting');
    expect(entryFace(going, [], paused, noon + 60_000).word).toBe('Under way');
  });

  it('tell what became of each when it is over, and have no bar then', () => {
    const over = lookupEntry(60, { completed: 57, errored: 2, resting: 1 });
    expect(entryFace(over, [notFound], goodStanding, noon)).toMatchObject({
      word: 'Done',
      tone: 'good',
      detail: '57 completed, 2 errored, 1 not found',
    });
    expect(entryProgress(over)).toBeNull();
    expect(entryFace(lookupEntry(12, { resting: 12 }), [notFound], goodStanding, noon)).toMatchObject({
      tone: 'quiet',
      detail: '11 unfinished, 1 not found',
    });
  });

  it('are stopped when a person cancelled them', () => {
    const cancelled = lookupEntry(60, { completed: 59, resting: 1 });
    expect(entryFace(cancelled, [stopped], goodStanding, noon)).toMatchObject({
      word: 'Stopped',
      detail: '59 completed, 1 stopped',
    });
  });
});

describe('a task in the list', () => {
  it('looks as it does everywhere, and has no bar', () => {
    const entry = taskEntry(sampleRecord({ answer: sampleAnswer(), dueAt: null }));
    expect(entryFace(entry, [], goodStanding, noon).detail).toBe('2 people, 1 verified email');
    expect(entryProgress(entry)).toBeNull();
    expect(isUnderWay(entry)).toBe(false);
  });
});
