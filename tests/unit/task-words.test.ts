import { describe, expect, it } from 'vitest';
import { failureDetails } from '../../lib/failure-details.ts';
import { lookupWords } from '../../lib/lookup-words.ts';
import { resultSentence } from '../../lib/results/result-words.ts';
import { goodStanding, noon, sampleAnswer, sampleFailure, sampleRecord } from './sample-record.ts';

const nothing = { shape: 'nothing' } as const;
const something = { shape: 'rows', rows: 3 } as const;

describe('the sentence above a result', () => {
  it('says that a completed task found nothing, and else lets the result speak', () => {
    expect(resultSentence({ status: 'COMPLETED', summary: nothing })).toBe('Nothing found');
    expect(resultSentence({ status: 'COMPLETED', summary: something })).toBeNull();
  });

  it('tells each other status', () => {
    const said = ['PROCESSING', 'ERRORED', 'CANCELLED', 'QUEUED', null].map((status) =>
      resultSentence({ status, summary: something }),
    );
    expect(said).toEqual([
      expect.stringContaining('still working'),
      expect.stringContaining('ended in an error'),
      expect.stringContaining('cancelled'),
      expect.stringContaining('“QUEUED”'),
      expect.stringContaining('does not say'),
    ]);
  });

  it('does not grow with a status of any length', () => {
    expect(resultSentence({ status: 'x'.repeat(100_000), summary: nothing })?.length).toBeLessThan(300);
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
});
