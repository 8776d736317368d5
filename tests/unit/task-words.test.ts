import { describe, expect, it } from 'vitest';
import type { FailureKind } from '../../lib/failure.ts';
import { failureDetails } from '../../lib/failure-details.ts';
import { t } from '../../lib/i18n.ts';
import { lookupWords } from '../../lib/lookup-words.ts';
import type { TaskRecord } from '../../lib/record.ts';
import { filedWords } from '../../lib/results/filed-words.ts';
import { resultSentence } from '../../lib/results/result-words.ts';
import { goodStanding, noon, refusedStanding, sampleAnswer, sampleFailure, sampleRecord } from './sample-record.ts';

const nothing = { shape: 'nothing' } as const;
const something = { shape: 'rows', rows: 3 } as const;

describe('the sentence above a result', () => {
  it('says that a completed task found nothing, and else lets the result speak', () => {
    expect(resultSentence({ status: 'COMPLETED', summary: nothing }, false)).toBe('Nothing found');
    expect(resultSentence({ status: 'COMPLETED', summary: something }, false)).toBeNull();
  });

  it('tells each other status', () => {
    const said = ['PROCESSING', 'ERRORED', 'CANCELLED', 'QUEUED', null].map((status) =>
      resultSentence({ status, summary: something }, true),
    );
    expect(said).toEqual([
      expect.stringContaining('still working'),
      expect.stringContaining('ended in an error'),
      expect.stringContaining('cancelled'),
      expect.stringContaining('“QUEUED”'),
      expect.stringContaining('does not say'),
    ]);
  });

  it('speaks of the past, and promises no check, once the task is not watched any more', () => {
    expect(resultSentence({ status: 'PROCESSING', summary: nothing }, false)).toBe(
      'Openmart was still working on this task when it was last checked.',
    );
    expect(resultSentence({ status: 'QUEUED', summary: nothing }, true)).toContain('still watched');
    expect(resultSentence({ status: 'QUEUED', summary: nothing }, false)).toBe(
      'Openmart gives the status “QUEUED”, which this extension does not know.',
    );
  });

  it('does not grow with a status of any length', () => {
    expect(resultSentence({ status: 'x'.repeat(100_000), summary: nothing }, true)?.length).toBeLessThan(300);
  });
});

describe('the words of files, in every language', () => {
  it('are those that the screen has in English', () => {
    const keys = Object.keys(filedWords) as (keyof typeof filedWords)[];
    expect(filedWords).toEqual(Object.fromEntries(keys.map((key) => [key, t(key)])));
  });
});

describe('details to copy', () => {
  it('are a fact a line, without those that are not known', () => {
    const failure = sampleFailure('not-found', { httpStatus: 404, detail: 'No such task', at: noon + 1000 });
    expect(failureDetails(sampleRecord({ failure, tries: 2 })).split('\n')).toEqual([
      'Task id: 2FC8B627-1111-2222-3333-123456789ABC',
      'Failure: Not found (not-found)',
      'HTTP status: 404',
      'Openmart says: No such task',
      'Tries: 2',
      'Asked for: 2026-06-15T12:00:00.000Z',
      'Failing since: 2026-06-15T12:00:00.000Z',
      'Last tried: 2026-06-15T12:00:01.000Z',
    ]);
  });

  it('are empty without a failure', () => {
    expect(failureDetails(sampleRecord())).toBe('');
  });
});

describe('how tasks that belong together stand', () => {
  it('counts each status, the most frequent first', () => {
    const done = sampleRecord({ answer: sampleAnswer(), dueAt: null });
    expect(lookupWords([sampleRecord(), done, done], goodStanding)).toBe('2 completed, 1 checking');
    expect(lookupWords([], goodStanding)).toBe('');
  });

  it('says as a sentence would what else became of them', () => {
    const done = sampleRecord({ answer: sampleAnswer(), dueAt: null });
    const received = (status: string | null) => sampleRecord({ answer: sampleAnswer({ status }), dueAt: null });
    const failed = (kind: FailureKind) => sampleRecord({ failure: sampleFailure(kind), dueAt: null });
    const words = (...records: TaskRecord[]) => lookupWords(records, goodStanding);
    expect(words(done, done, failed('timed-out'))).toBe('2 completed, 1 failed (Took too long)');
    expect(words(failed('too-large'), failed('timed-out'), failed('too-large'))).toBe(
      '2 failed (Too large), 1 failed (Took too long)',
    );
    expect(words(received('QUEUED'))).toBe('1 with the status “QUEUED”');
    expect(words(received(null))).toBe('1 without a status');
    expect(words(failed('bad-key'))).toBe('1 unfinished');
    expect(lookupWords([sampleRecord(), sampleRecord()], refusedStanding)).toBe('2 waiting');
  });

  it('counts batches with the tasks that stand as they do', () => {
    const done = sampleRecord({ answer: sampleAnswer(), dueAt: null });
    const batch = (completed: number, endedAt: number | null, dueAt: number | null) => {
      const counts = { processing: 2 - completed, completed, errored: 0, total: 2, ready: true };
      return sampleRecord({ batch: { counts, receivedAt: noon, step: 'ended', endedAt }, dueAt });
    };
    expect(lookupWords([done, batch(2, noon, null)], goodStanding)).toBe('2 completed');
    expect(lookupWords([batch(1, null, noon)], goodStanding)).toBe('1 processing');
    expect(lookupWords([batch(1, null, null)], goodStanding)).toBe('1 unfinished');
  });
});
