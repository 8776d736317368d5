import type { BatchCounts } from '../../lib/batch.ts';
import type { Entry } from '../../lib/entry.ts';
import type { BatchRecord, TaskRecord } from '../../lib/record.ts';
import type { StageCounts } from '../../lib/stage.ts';
import { noon, sampleRecord } from './sample-record.ts';

export function sampleStages(stages: Partial<StageCounts> = {}): StageCounts {
  return { watched: 0, completed: 0, errored: 0, cancelled: 0, resting: 0, ...stages };
}

/** What is known of a batch of 100 of which nothing is done, unless told. */
export function sampleBatch(counts: Partial<BatchCounts> = {}, batch: Partial<BatchRecord> = {}): BatchRecord {
  return {
    counts: { processing: 0, completed: 0, errored: 0, total: 100, ready: false, ...counts },
    receivedAt: noon,
    step: 'status',
    endedAt: null,
    ...batch,
  };
}

export function taskEntry(record: TaskRecord): Extract<Entry, { is: 'task' }> {
  return { is: 'task', at: record.askedAt, record };
}

export function batchEntry(batch: BatchRecord, members = sampleStages(), record: Partial<TaskRecord> = {}) {
  return { is: 'batch', at: noon, record: sampleRecord({ batch, ...record }), members } satisfies Entry;
}

export function lookupEntry(size: number, members: Partial<StageCounts>, id = 'lot') {
  return { is: 'lookup', at: noon, id, size, members: sampleStages(members) } satisfies Entry;
}
