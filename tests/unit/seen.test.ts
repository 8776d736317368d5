import { describe, expect, it } from 'vitest';
import { seenNow } from '../../lib/seen.ts';
import { sampleBatch } from './sample-entry.ts';
import { noon, sampleAnswer, sampleRecord } from './sample-record.ts';

const record = sampleRecord({ answer: sampleAnswer(), dueAt: null, unseenSince: noon });
const keys = new Set([record.key]);
const none = new Set<string>();

describe('what counts as seen', () => {
  it('is a result that is open on a visible page', () => {
    expect(seenNow([record], { visible: true, open: keys, asked: none })).toEqual([record.key]);
    expect(seenNow([record], { visible: false, open: keys, asked: keys })).toEqual([]);
  });

  it('is a first answer that was settled already, on the page that asked', () => {
    expect(seenNow([record], { visible: true, open: none, asked: keys })).toEqual([record.key]);
    expect(seenNow([record], { visible: true, open: none, asked: none })).toEqual([]);
  });

  it('is not what was processing before, until its row is open', () => {
    const processed = { ...record, wasProcessing: true };
    expect(seenNow([processed], { visible: true, open: none, asked: keys })).toEqual([]);
    expect(seenNow([processed], { visible: true, open: keys, asked: keys })).toEqual([record.key]);
  });

  it('is a batch whose row is open, once it has ended', () => {
    const batch = sampleRecord({ batch: sampleBatch({}, { endedAt: noon }), dueAt: null, unseenSince: noon });
    const eyes = { visible: true, open: new Set([batch.key]), asked: none };
    expect(seenNow([batch], eyes)).toEqual([batch.key]);
    expect(seenNow([{ ...batch, batch: sampleBatch() }], eyes)).toEqual([]);
  });

  it('is nothing that was seen before or has not settled', () => {
    const eyes = { visible: true, open: keys, asked: keys };
    expect(seenNow([{ ...record, unseenSince: null }], eyes)).toEqual([]);
    expect(seenNow([{ ...record, answer: sampleAnswer({ status: 'PROCESSING' }) }], eyes)).toEqual([]);
  });
});
