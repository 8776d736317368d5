import { hasSettled, isWatched, type TaskRecord } from '@/lib/record.ts';
import { failureToTell } from '@/lib/task-face.ts';
import { atTime } from '@/lib/task-times.ts';

interface Props {
  record: TaskRecord;
  onCheckAgain: () => void;
}

/** Says that a task which has not come to its end is no longer watched, and offers to go on. */
export function RestNote({ record, onCheckAgain }: Props) {
  // Where a failure is told, its next step says how to go on.
  if (isWatched(record) || hasSettled(record) || failureToTell(record)) return null;
  const what = record.batch ? 'batch' : 'task';
  const since = record.failure?.kind === 'stopped' ? record.failure.at : record.checkedAt;
  return (
    <p class="rest-note">
      {record.failure?.kind === 'stopped' ? `You stopped watching this ${what}` : 'No longer watched'}
      {since !== null && ` since ${atTime(since, Date.now())}`}.{' '}
      <button type="button" class="text-button" onClick={onCheckAgain}>
        Check again
      </button>
    </p>
  );
}
