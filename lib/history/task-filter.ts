import type { FailureKind } from '../failure.ts';
import { t } from '../i18n.ts';
import { hasSettled, isStopped, type TaskRecord } from '../record.ts';
import { stageOf } from '../stage.ts';

/** What a list of tasks can be narrowed to, by how they stand. */
export const statusFilters = ['all', 'processing', 'completed', 'errored', 'cancelled', 'stopped', 'failed'] as const;

export type StatusFilter = (typeof statusFilters)[number];

/** The words for each, as a person chooses them. */
export function statusFilterWords(status: StatusFilter): string {
  return t(`history.filter_${status}`);
}

/** What the list is narrowed to. */
export interface ListFilter {
  readonly words: string;
  readonly status: StatusFilter;
  /** Only what was not yet seen. */
  readonly unseen: boolean;
}

export const noFilter: ListFilter = { words: '', status: 'all', unseen: false };

export function isFiltering({ words, status, unseen }: ListFilter): boolean {
  return words.trim() !== '' || status !== 'all' || unseen;
}

/** Whether a task or batch is among those that a filter lets through, but for its words. */
export function passesFilter(record: TaskRecord, { status, unseen }: ListFilter): boolean {
  if (unseen && record.unseenSince === null) return false;
  return status === 'all' || filterOf(record) === status;
}

/** What waits for a key or for access has not failed: it goes on by itself. */
const waiting: ReadonlySet<FailureKind> = new Set(['no-key', 'bad-key', 'no-host-access']);

function filterOf(record: TaskRecord): StatusFilter {
  const { answer, failure, dueAt } = record;
  const stage = stageOf({ ...record, dueAt: null });
  if (hasSettled(record) && stage !== 'resting' && stage !== 'watched') return stage;
  if (isStopped(record)) return 'stopped';
  if (answer || record.batch) return 'processing';
  return dueAt !== null && (failure === null || waiting.has(failure.kind)) ? 'processing' : 'failed';
}
