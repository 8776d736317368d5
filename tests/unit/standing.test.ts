import { describe, expect, it } from 'vitest';
import { noticesOf, obstacleOf, waitSentence } from '../../lib/standing.ts';
import { goodStanding, refusedStanding } from './sample-record.ts';

describe('what is told above all tasks', () => {
  it('is nothing while all is well', () => {
    expect(noticesOf(goodStanding)).toEqual([]);
    expect(obstacleOf(goodStanding)).toBeNull();
  });

  it('is one obstacle at a time, and that storage failed', () => {
    expect(noticesOf(refusedStanding)).toEqual(['bad-key']);
    expect(noticesOf({ ...goodStanding, mayReach: false })).toEqual(['no-host-access']);
    expect(noticesOf({ ...refusedStanding, mayReach: false, storageFailed: true })).toEqual([
      'bad-key',
      'storage-failed',
    ]);
  });

  it('is that a newer version wrote what is stored, and not that the disk is full', () => {
    expect(noticesOf({ ...goodStanding, storedFormIsNewer: true, storageFailed: true })).toEqual(['newer-form']);
  });

  it('is no trouble where there is no key yet: the form takes its place', () => {
    expect(noticesOf({ ...goodStanding, account: null })).toEqual([]);
    expect(obstacleOf({ ...goodStanding, account: null, mayReach: false })).toBe('no-key');
  });
});

describe('what is told at a task that waits', () => {
  it('is what it waits for and what to do', () => {
    expect(waitSentence(goodStanding)).toBeNull();
    expect(waitSentence(refusedStanding)).toBe('Waiting for a working key: replace it in the options.');
    expect(waitSentence({ ...refusedStanding, isKeyManaged: true })).toBe(
      'Waiting for a working key: your organisation sets it.',
    );
    expect(waitSentence({ ...goodStanding, account: null })).toContain('save one first');
    expect(waitSentence({ ...goodStanding, mayReach: false })).toContain('allow it in the options');
  });
});
