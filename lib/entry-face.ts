import { batchProgress, lookupProgress, type Progress, progressWords } from './batch-progress.ts';
import type { Entry } from './entry.ts';
import { t } from './i18n.ts';
import { holdUntil } from './limiter.ts';
import { stageWords } from './lookup-words.ts';
import { isStopped, type TaskRecord } from './record.ts';
import { obstacleOf, type Standing } from './standing.ts';
import { faceOf, faceOfBatch, nameOf, type TaskFace } from './task-face.ts';
import { waitKey } from './task-stand.ts';

type LookupEntry = Extract<Entry, { is: 'lookup' }>;

/**
 * Decides the words, the mark and the colour for one line of the list. `resting` are the tasks of a lookup that is over, as far as they
 * came to no end; `now` is in epoch milliseconds.
 */
export function entryFace(entry: Entry, resting: readonly TaskRecord[], standing: Standing, now: number): TaskFace {
  if (entry.is === 'lookup') return lookupFace(entry, resting, standing, now);
  const { record } = entry;
  if (entry.is === 'batch' && record.batch) return faceOfBatch(record, record.batch, standing, entry.members);
  return faceOf(record, standing, now);
}

function lookupFace(
  { members, size }: LookupEntry,
  resting: readonly TaskRecord[],
  standing: Standing,
  now: number,
): TaskFace {
  if (members.watched === 0) {
    const detail = stageWords(members, resting, standing);
    if (resting.some(isStopped)) return { word: t('task.stopped'), mark: 'stopped', tone: 'quiet', detail };
    return members.completed > 0
      ? { word: t('entry.done'), mark: 'done', tone: 'good', detail }
      : { word: t('entry.done'), mark: 'stopped', tone: 'quiet', detail };
  }
  const detail = progressWords(lookupProgress(members, size));
  const obstacle = obstacleOf(standing);
  if (obstacle) return { word: t(waitKey(obstacle)), mark: 'waiting', tone: 'warn', detail };
  return holdUntil(standing.heldUntil, now) > now
    ? { word: t('task.waiting'), mark: 'waiting', tone: 'quiet', detail }
    : { word: t('entry.under_way'), mark: 'working', tone: 'busy', detail };
}

/** What a person calls an entry. */
export function entryName(entry: Entry): string {
  return entry.is === 'lookup' ? t('entry.together', { count: entry.size }) : nameOf(entry.record);
}

/** How far the work of many tasks is; `null` for a task, a lookup that is over, and a batch that was stopped. */
export function entryProgress(entry: Entry): Progress | null {
  if (entry.is === 'task') return null;
  if (entry.is === 'batch') {
    const { batch } = entry.record;
    return batch && !isStopped(entry.record) ? batchProgress(batch, entry.members) : null;
  }
  return entry.members.watched > 0 ? lookupProgress(entry.members, entry.size) : null;
}

/** Whether an entry is the work of many tasks, some of it still to come. */
export function isUnderWay(entry: Entry): boolean {
  if (entry.is === 'lookup') return entry.members.watched > 0;
  return entry.is === 'batch' && entry.record.batch?.endedAt === null && entry.record.dueAt !== null;
}
