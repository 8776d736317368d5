import { useNow } from '@/components/clock.ts';
import { t } from '@/lib/i18n.ts';
import { hasSettled, isStopped, isWatched, type TaskRecord } from '@/lib/record.ts';
import { failureToTell } from '@/lib/task-failure.ts';
import { atTime } from '@/lib/task-times.ts';

interface Props {
  record: TaskRecord;
  onCheckAgain: () => void;
}

/** Says that a task which has not come to its end is no longer watched, and offers to go on. */
export function RestNote({ record, onCheckAgain }: Props) {
  const now = useNow(60);
  // Where a failure is told, its next step says that it is not watched any more, and its button goes on.
  const isTold = failureToTell(record) !== null;
  if (isWatched(record) || hasSettled(record) || (isTold && !isStopped(record))) return null;
  return (
    <p class="rest-note">
      {restWords(record, now)}{' '}
      {!isTold && (
        <button type="button" class="text-button" onClick={onCheckAgain}>
          {t('action.check_again')}
        </button>
      )}
    </p>
  );
}

function restWords({ batch, stoppedAt, checkedAt }: TaskRecord, now: number): string {
  if (stoppedAt !== null) {
    const time = atTime(stoppedAt, now);
    return batch ? t('entries.stopped_batch', { time }) : t('entries.stopped_task', { time });
  }
  return checkedAt === null ? t('entries.unwatched') : t('entries.unwatched_since', { time: atTime(checkedAt, now) });
}
