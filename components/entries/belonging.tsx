import { useLoaded } from '@/components/loaded.ts';
import { t } from '@/lib/i18n.ts';
import type { EntryActions } from '@/lib/panel/panel.ts';
import { lastLookupOf, type TaskRecord } from '@/lib/record.ts';

interface Props {
  record: TaskRecord;
  actions: Pick<EntryActions, 'countTogether' | 'open'>;
}

/** What a task belongs to: the batch that it came with, and the ids that were looked up with it. Each leads there. */
export function Belonging({ record, actions }: Props) {
  const { batchKey } = record;
  const lookupId = lastLookupOf(record);
  const size = useLoaded(
    () => (lookupId === null ? Promise.resolve(0) : actions.countTogether(lookupId)),
    lookupId ?? '',
  );
  const others = size.state === 'ready' ? size.value - 1 : 0;
  if (batchKey === null && others < 1) return null;
  return (
    <p class="belonging">
      {batchKey !== null && (
        <button type="button" class="text-button" onClick={() => actions.open({ show: 'batch', key: batchKey })}>
          {t('entries.part_of_batch', { id: batchKey.slice(0, 8) })}
        </button>
      )}
      {lookupId !== null && others > 0 && (
        <button type="button" class="text-button" onClick={() => actions.open({ show: 'lookup', lookupId })}>
          {t('entries.with_others', others)}
        </button>
      )}
    </p>
  );
}
