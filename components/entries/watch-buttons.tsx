import { t } from '@/lib/i18n.ts';
import type { TaskActions } from '@/lib/panel/panel.ts';
import { hasSettled, isWatched, type TaskRecord } from '@/lib/record.ts';

interface Props {
  record: TaskRecord;
  actions: Pick<TaskActions, 'checkAgain' | 'stopWatching'>;
}

/** Asks again for a task or a batch, and stops asking. What rests unsettled, and what failed, offers the former where it says so. */
export function WatchButtons({ record, actions }: Props) {
  const watched = isWatched(record);
  return (
    <>
      {(watched || hasSettled(record)) && !record.failure && (
        <button type="button" class="button quiet" onClick={() => actions.checkAgain(record.key)}>
          {t('action.check_again')}
        </button>
      )}
      {watched && (
        <button type="button" class="button quiet" onClick={() => actions.stopWatching(record.key)}>
          {t('action.stop_watching')}
        </button>
      )}
    </>
  );
}
