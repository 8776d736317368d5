import { batchProgress, progressWords, stoppedWords } from './batch-progress.ts';
import { t } from './i18n.ts';
import { type BatchRecord, isStopped, type TaskRecord } from './record.ts';
import type { StageCounts } from './stage.ts';
import { obstacleOf, type Standing } from './standing.ts';
import { summaryWords } from './summary.ts';
import { isWaiting, type Mark, standOf, type Tone, titleKey, waitKey } from './task-stand.ts';

/** How a task looks in a list. No colour stands without its word. */
export interface TaskFace {
  word: string;
  mark: Mark;
  tone: Tone;
  /** What was found, or what went wrong beside that or before it was stopped; `null` where there is nothing to add. */
  detail: string | null;
}

/**
 * Decides the words, the mark and the colour for a task or a batch. Statuses that Openmart does not document are shown as received. Given
 * `now`, in epoch milliseconds, it also tells what waits until a pause that Openmart asked for is over.
 */
export function faceOf(record: TaskRecord, standing: Standing, now?: number): TaskFace {
  const { answer, batch } = record;
  if (batch) return faceOfBatch(record, batch, standing, null);
  const stand = standOf(record, standing, now);
  const word = stand.key === null ? stand.received : t(stand.key);
  return {
    word,
    mark: stand.mark,
    tone: stand.tone,
    detail: answer || isStopped(record) ? detailOf(record, standing) : null,
  };
}

function detailOf(record: TaskRecord, standing: Standing): string | null {
  const trouble = troubleOf(record, standing);
  const { answer } = record;
  if (trouble !== null || !answer) return trouble;
  return answer.status === 'COMPLETED' || answer.summary.shape !== 'nothing' ? summaryWords(answer.summary) : null;
}

const noneKnown: StageCounts = { watched: 0, completed: 0, errored: 0, cancelled: 0, resting: 0 };

/** The same for a batch, with its tasks, as far as they are known, which may be ahead of what Openmart counted; `null` where nobody counted them. */
export function faceOfBatch(
  record: TaskRecord,
  batch: BatchRecord,
  standing: Standing,
  members: StageCounts | null,
): TaskFace {
  const progress = batchProgress(batch, members ?? noneKnown);
  const far = members && isStopped(record) ? stoppedWords(progress, members) : progressWords(progress);
  const detail = t('task.batch', { detail: troubleOf(record, standing) ?? far });
  if (batch.endedAt === null) {
    return isStopped(record)
      ? { word: t('task.stopped'), mark: 'stopped', tone: 'quiet', detail }
      : { word: t('task.processing'), mark: 'working', tone: 'busy', detail };
  }
  return progress.settled < progress.total
    ? { word: t('task.done_in_part'), mark: 'trouble', tone: 'warn', detail }
    : { word: t('task.completed'), mark: 'done', tone: 'good', detail };
}

function troubleOf(record: TaskRecord, standing: Standing): string | null {
  const { failure } = record;
  const obstacle = obstacleOf(standing);
  if (obstacle && record.dueAt !== null) return t(waitKey(obstacle));
  if (!failure || isWaiting(failure.kind)) return null;
  return t(titleKey(failure.kind));
}

/** What a person calls the task or batch: the tracking id that its sender gave it, or else its id. */
export function nameOf(record: TaskRecord): string {
  return record.answer?.trackingId ?? record.id;
}

/** The title of a tab that shows a task. Tracking ids may name a person, and titles end up in the browser's history. */
export function tabTitle(record: TaskRecord, standing: Standing): string {
  return `${faceOf(record, standing).word} · ${record.id.slice(0, 8)}`;
}
