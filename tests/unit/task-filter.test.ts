import { describe, expect, test } from 'vitest';
import { isFiltering, noFilter, passesFilter, statusFilters } from '../../lib/history/task-filter.ts';
import type { TaskRecord } from '../../lib/record.ts';
import { noon, sampleAnswer, sampleFailure, sampleRecord } from './sample-record.ts';

const answered = (status: string, record: Partial<TaskRecord> = {}) =>
  sampleRecord({ answer: sampleAnswer({ status }), dueAt: null, ...record });

const counts = { processing: 1, completed: 1, errored: 0, total: 2, ready: false };
const batch = { counts, receivedAt: noon, step: 'status', endedAt: null } as const;

test.each([
  ['just asked for', sampleRecord(), 'processing'],
  ['processing', answered('PROCESSING', { dueAt: noon }), 'processing'],
  ['of an unknown status', answered('QUEUED'), 'processing'],
  ['stopped while processing', answered('PROCESSING', { stoppedAt: noon }), 'stopped'],
  ['waiting for a key', sampleRecord({ failure: sampleFailure('no-key') }), 'processing'],
  ['completed', answered('COMPLETED'), 'completed'],
  ['completed and checked again', answered('COMPLETED', { dueAt: noon }), 'completed'],
  ['completed, and failed since', answered('COMPLETED', { failure: sampleFailure('timed-out') }), 'completed'],
  ['errored', answered('ERRORED'), 'errored'],
  ['cancelled', answered('CANCELLED'), 'cancelled'],
  ['not found', sampleRecord({ failure: sampleFailure('not-found') }), 'failed'],
  ['stopped before any answer', sampleRecord({ dueAt: null, stoppedAt: noon }), 'stopped'],
  ['a batch that was stopped', sampleRecord({ batch, dueAt: null, stoppedAt: noon }), 'stopped'],
  ['completed, and stopped while it was checked again', answered('COMPLETED', { stoppedAt: noon }), 'completed'],
  ['a batch under way', sampleRecord({ batch }), 'processing'],
  ['a batch that ended', sampleRecord({ batch: { ...batch, endedAt: noon }, dueAt: null }), 'completed'],
] as const)('what is %s is found by one filter alone', (_, record, expected) => {
  const passed = statusFilters.filter((status) => passesFilter(record, { ...noFilter, status }));
  expect(passed).toEqual(['all', expected]);
});

describe('unseen', () => {
  test('leaves out what was seen', () => {
    const filter = { ...noFilter, unseen: true };
    expect(passesFilter(answered('COMPLETED'), filter)).toBe(false);
    expect(passesFilter(answered('COMPLETED', { unseenSince: noon }), filter)).toBe(true);
    expect(passesFilter(answered('ERRORED', { unseenSince: noon }), { ...filter, status: 'completed' })).toBe(false);
  });
});

test('spaces alone are no filter', () => {
  expect(isFiltering({ ...noFilter, words: '  ' })).toBe(false);
  expect(isFiltering({ ...noFilter, words: 'a' })).toBe(true);
});
