import { describe, expect, it } from 'vitest';
import { type FailureKind, failureKinds, failureWords } from '../../lib/failure.ts';
import { faceOf, nameOf, tabTitle } from '../../lib/task-face.ts';
import { failureToTell, nextStepOf } from '../../lib/task-failure.ts';
import { sampleBatch } from './sample-entry.ts';
import { goodStanding, noon, refusedStanding, sampleAnswer, sampleFailure, sampleRecord } from './sample-record.ts';

const nothing = { shape: 'nothing' } as const;

describe('the face of a task', () => {
  it('is "Checking…" until the first answer', () => {
    expect(faceOf(sampleRecord(), goodStanding)).toMatchObject({ word: 'Checking…', tone: 'busy', detail: null });
  });

  it.each([
    ['PROCESSING', 'Processing', 'busy'],
    ['COMPLETED', 'Completed', 'good'],
    ['ERRORED', 'Errored', 'bad'],
    ['CANCELLED', 'Cancelled', 'quiet'],
    ['QUEUED', 'QUEUED', 'quiet'],
    ['completed', 'completed', 'quiet'],
    ['__proto__', '__proto__', 'quiet'],
    ['toString', 'toString', 'quiet'],
    [null, 'No status', 'quiet'],
  ])('shows the status %s as %s', (status, word, tone) => {
    const record = sampleRecord({ answer: sampleAnswer({ status, summary: nothing }), dueAt: null });
    expect(faceOf(record, goodStanding)).toMatchObject({ word, tone });
  });

  it('tells what was found', () => {
    const record = sampleRecord({ answer: sampleAnswer(), dueAt: null });
    expect(faceOf(record, goodStanding).detail).toBe('2 people, 1 verified email');
  });

  it('says "Nothing found" of a completed task alone', () => {
    const detail = (status: string) =>
      faceOf(sampleRecord({ answer: sampleAnswer({ status, summary: nothing }) }), goodStanding).detail;
    expect(detail('COMPLETED')).toBe('Nothing found');
    expect([detail('PROCESSING'), detail('ERRORED'), detail('CANCELLED'), detail('QUEUED')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('has a word for every failure', () => {
    for (const kind of failureKinds) {
      const record = sampleRecord({ failure: sampleFailure(kind), checkedAt: noon });
      const waits = kind === 'no-key' || kind === 'bad-key' || kind === 'no-host-access';
      expect(faceOf(record, goodStanding).word).toBe(waits ? 'Checking…' : failureWords(kind).title);
    }
  });

  it('keeps the status of an answer beside a later failure', () => {
    const record = sampleRecord({ answer: sampleAnswer(), failure: sampleFailure('unreachable') });
    expect(faceOf(record, goodStanding)).toMatchObject({ word: 'Completed', detail: 'Cannot reach Openmart' });
  });

  it('waits while a refused key, no key or no access keeps everything from starting', () => {
    const word = (standing: typeof goodStanding) => faceOf(sampleRecord(), standing).word;
    expect(word(refusedStanding)).toBe('Waiting for a working key');
    expect(word({ ...goodStanding, account: null })).toBe('Waiting for a key');
    expect(word({ ...goodStanding, mayReach: false })).toBe('Waiting for access');
  });

  it('is one and the same once a person stopped it, whatever was heard last', () => {
    const stopped = { dueAt: null, stoppedAt: noon };
    const heard = ['PROCESSING', 'QUEUED', null].map((status) => sampleAnswer({ status, summary: nothing }));
    for (const answer of [null, ...heard]) {
      expect(faceOf(sampleRecord({ ...stopped, answer }), goodStanding)).toEqual({
        word: 'Stopped',
        mark: 'stopped',
        tone: 'quiet',
        detail: null,
      });
    }
    expect(faceOf(sampleRecord({ ...stopped, answer: sampleAnswer() }), goodStanding).word).toBe('Completed');
  });

  it('tells beside that why it failed before it was stopped', () => {
    const stopped = { dueAt: null, stoppedAt: noon };
    const notFound = sampleRecord({ ...stopped, failure: sampleFailure('not-found') });
    expect(faceOf(notFound, goodStanding)).toMatchObject({ word: 'Stopped', detail: 'Not found' });
    expect(failureToTell(notFound)).toBe(notFound.failure);
    const waited = sampleRecord({ ...stopped, failure: sampleFailure('bad-key') });
    expect(faceOf(waited, goodStanding)).toMatchObject({ word: 'Stopped', detail: null });
    expect(failureToTell(waited)).toBeNull();
  });

  it('was not fetched where its batch had listed it as done before both were stopped, which is not known of one asked for by itself', () => {
    const stopped = { dueAt: null, stoppedAt: noon, batchKey: 'batch_1', lookupIds: [] };
    expect(faceOf(sampleRecord(stopped), goodStanding)).toMatchObject({ word: 'Not fetched', mark: 'stopped' });
    const answer = sampleAnswer({ status: 'PROCESSING', summary: nothing });
    expect(faceOf(sampleRecord({ ...stopped, answer }), goodStanding).word).toBe('Stopped');
    expect(faceOf(sampleRecord({ ...stopped, lookupIds: ['l'] }), goodStanding).word).toBe('Stopped');
  });

  it('does not wait once it has settled', () => {
    const record = sampleRecord({ answer: sampleAnswer(), dueAt: null });
    expect(faceOf(record, refusedStanding)).toMatchObject({ word: 'Completed', detail: '2 people, 1 verified email' });
  });
});

describe('a task while Openmart asked for a pause', () => {
  const standing = { ...goodStanding, heldUntil: noon + 60_000 };

  it('waits before its first answer, until the pause is over', () => {
    expect(faceOf(sampleRecord(), standing, noon)).toMatchObject({ word: 'Waiting', mark: 'waiting' });
    expect(faceOf(sampleRecord(), standing, noon + 60_000).word).toBe('Checking…');
  });

  it('keeps what an answer said', () => {
    const record = sampleRecord({ answer: sampleAnswer({ status: 'PROCESSING' }) });
    expect(faceOf(record, standing, noon).word).toBe('Processing');
  });

  it('does not wait for a pause that a clock set back left far in the future', () => {
    expect(faceOf(sampleRecord(), { ...goodStanding, heldUntil: noon + 9 * 3_600_000 }, noon).word).toBe('Checking…');
  });
});

describe('the face of a batch', () => {
  it('is "Checking…" while it is not known yet that the id names one', () => {
    const { kind, httpStatus, detail, requestId } = sampleFailure('not-found');
    const record = sampleRecord({ refusedAsTask: { kind, httpStatus, detail, requestId } });
    expect(faceOf(record, goodStanding).word).toBe('Checking…');
  });

  it('tells how far it is by what Openmart counted, and its id', () => {
    const record = sampleRecord({ batch: sampleBatch({ processing: 60, completed: 38, errored: 2 }) });
    expect(faceOf(record, goodStanding)).toMatchObject({
      word: 'Processing',
      detail: 'batch · 40 of 100, 2 errored',
    });
    expect(nameOf(record)).toBe(record.id);
  });

  it('says of none that it was not fetched where nobody counted its tasks', () => {
    const record = sampleRecord({ batch: sampleBatch({ completed: 40 }), dueAt: null, stoppedAt: noon });
    expect(faceOf(record, goodStanding)).toMatchObject({ word: 'Stopped', detail: 'batch · 40 of 100' });
  });
});

describe('what is told at a task itself', () => {
  it('is every failure but those told above all tasks', () => {
    const told = failureKinds.filter((kind) => failureToTell(sampleRecord({ failure: sampleFailure(kind) })) !== null);
    expect(failureKinds.filter((kind) => !told.includes(kind))).toEqual(['no-key', 'bad-key', 'no-host-access']);
  });

  it('is its tracking id, or else its id', () => {
    expect(nameOf(sampleRecord({ answer: sampleAnswer({ trackingId: 'customer-42' }) }))).toBe('customer-42');
    expect(nameOf(sampleRecord({ answer: sampleAnswer() }))).toBe(sampleRecord().id);
  });

  it('is never the tracking id in the title of a tab', () => {
    const record = sampleRecord({ answer: sampleAnswer({ trackingId: 'jane@example.com' }), dueAt: null });
    expect(tabTitle(record, goodStanding)).toBe('Completed · 2FC8B627');
  });
});

describe('the next step of a failure', () => {
  const step = (kind: FailureKind, dueAt: number | null) =>
    nextStepOf(sampleRecord({ failure: sampleFailure(kind), dueAt }));
  const automatic = /goes on automatically|again automatically/;

  it('is the one of its kind while the task is watched', () => {
    for (const kind of failureKinds) expect(step(kind, noon)).toBe(failureWords(kind).nextStep);
  });

  it('promises nothing that happens by itself once the task rests', () => {
    const atRest = failureKinds.filter((kind) => step(kind, null) !== step(kind, noon));
    expect(atRest).toEqual(['too-many-requests', 'server-trouble', 'unreachable', 'timed-out', 'unexpected-answer']);
    for (const kind of atRest) {
      expect(step(kind, noon)).toMatch(automatic);
      expect(step(kind, null)).not.toMatch(automatic);
      expect(step(kind, null)).toContain('It is no longer checked automatically. Check again when you like.');
    }
    expect(step('unexpected-answer', null)).toMatch(/^Look at the text received\./);
  });

  it('is nothing without a failure', () => {
    expect(nextStepOf(sampleRecord())).toBe('');
  });
});
