import { t } from '@/lib/i18n.ts';
import { rowCountWords } from '@/lib/results/row-count-words.ts';
import type { LoadedTable } from '@/lib/results/table-loader.ts';
import type { FoundRows } from './found-rows.ts';

interface Props {
  loaded: LoadedTable | null;
  found: FoundRows | null;
  isBusy: boolean;
  /** Whether all tasks are known of which there may be rows. */
  areAll: boolean;
}

/** How many rows are shown, and how far reading is. Its place is kept, so that nothing moves when it speaks. */
export function RowCount({ loaded, found, isBusy, areAll }: Props) {
  const isReading = areAll && loaded !== null && loaded.read < loaded.of;
  return (
    <span class="row-count">
      <span role="status">
        {found && !isBusy && found.rows !== found.table.rows
          ? rowCountWords(found.rows.length, found.table.rows.length)
          : ''}
      </span>
      {isReading && (
        <>
          <progress max={loaded.of} value={loaded.read} aria-label={t('views.reading')} />
          <span class="row-count-words">{t('views.tasks_read', { read: loaded.read, count: loaded.of })}</span>
        </>
      )}
      {!isReading && isBusy && <span class="row-count-words">{t(areAll ? 'views.searching' : 'views.reading')}</span>}
    </span>
  );
}
