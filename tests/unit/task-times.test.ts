import { describe, expect, it } from 'vitest';
import { checkWords, pauseWords } from '../../lib/task-times.ts';
import { goodStanding, noon, refusedStanding, sampleAnswer, sampleFailure, sampleRecord } from './sample-record.ts';

const second = 1000;
const watched = sampleRecord({
  answer: sampleAnswer({ status: 'PROCESSING' }),
  lane: 'watched',
  checkedAt: noon,
  dueAt: noon + 30 * second,
});

describe('when a task is checked', () => {
  it('tells the last check and the next', () => {
    expect(checkWords(watched, goodStanding, noon + 12 * second)).toBe('checked 12 s ago, next in 18 s');
  });

  it('leaves the last check out where there is little room, and a next one is to come', () => {
    expect(checkWords(watched, goodStanding, noon + 12 * second, true)).toBe('next in 18 s');
    expect(checkWords(watched, goodStanding, noon + 30 * second, true)).toBe('checking now');
    expect(checkWords(watched, refusedStanding, noon + 12 * second, true)).toBe('checked 12 s ago');
  });

  it('says "tried" where the last check failed', () => {
    const record = { ...watched, failure: sampleFailure('unreachable') };
    expect(checkWords(record, goodStanding, noon + 12 * second)).toBe('tried 12 s ago, next in 18 s');
  });

  it('is now when the time has come', () => {
    expect(checkWords(watched, goodStanding, noon + 30 * second)).toBe('checked 30 s ago, checking now');
  });

  it('is not before a pause is over, and the pause is told apart', () => {
    const standing = { ...goodStanding, heldUntil: noon + 50 * second };
    expect(checkWords(watched, standing, noon + 10 * second)).toBe('checked 10 s ago, next in 40 s');
    expect(pauseWords(standing, noon + 10 * second)).toBe('Openmart asked for a pause: checking goes on in 40 s.');
    expect(pauseWords(standing, noon + 50 * second)).toBe('');
  });

  it('is told by the clock where it is long, as is the end of a pause', () => {
    const standing = { ...goodStanding, heldUntil: noon + 1800 * second + 1 };
    expect(checkWords(watched, standing, noon + 12 * second)).toMatch(/^checked 12 s ago, next at \d\d:31$/);
    expect(pauseWords(standing, noon)).toMatch(/^Openmart asked for a pause: checking goes on at \d\d:31\.$/);
    const soon = { ...goodStanding, heldUntil: noon + 540 * second };
    expect(checkWords(watched, soon, noon + 12 * second)).toBe('checked 12 s ago, next in 9 min');
    expect(pauseWords(soon, noon)).toMatch(/goes on at \d\d:09\.$/);
  });

  it('is short where a settled task is checked again, and leaves room for what was found', () => {
    const again = sampleRecord({ answer: sampleAnswer(), checkedAt: noon - 60 * second, dueAt: noon });
    expect(checkWords(again, goodStanding, noon)).toBe('checking again');
    const held = { ...goodStanding, heldUntil: noon + 3600 * second };
    expect(checkWords(again, held, noon)).toMatch(/^next at \d\d:00$/);
  });

  it('is not put off by a pause that a clock set back left far in the future', () => {
    const standing = { ...goodStanding, heldUntil: noon + 9 * 3600 * second };
    expect(checkWords(watched, standing, noon + 12 * second)).toBe('checked 12 s ago, next in 18 s');
    expect(pauseWords(standing, noon)).toBe('');
  });

  it('promises no next check while no request may start', () => {
    expect(checkWords(watched, refusedStanding, noon + 12 * second)).toBe('checked 12 s ago');
  });

  it('is silent before the first check, and after the task has settled', () => {
    expect(checkWords(sampleRecord(), goodStanding, noon)).toBe('');
    expect(checkWords(sampleRecord({ answer: sampleAnswer(), checkedAt: noon, dueAt: null }), goodStanding, noon)).toBe(
      '',
    );
  });

  it('says when watching ended by itself, and leaves it to the status that the person ended it', () => {
    const resting = { ...watched, dueAt: null };
    expect(checkWords(resting, goodStanding, noon + 60 * second)).toMatch(/^no longer watched since \d\d:\d\d$/);
    expect(checkWords(resting, goodStanding, noon + 86_400 * second)).toMatch(
      /^no longer watched since 15 Jun, \d\d:\d\d$/,
    );
    const stopped = { ...resting, stoppedAt: noon };
    expect(checkWords(stopped, goodStanding, noon + 60 * second)).toBe('');
  });
});
