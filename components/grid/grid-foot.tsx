import { ExportsOff } from '@/components/exports-off.tsx';
import { t } from '@/lib/i18n.ts';
import type { CopyOutcome } from './grid-copying.ts';

interface Props {
  rows: number;
  /** What is selected, in words; '' for nothing. */
  selected: string;
  outcome: CopyOutcome;
  /** `null` where only single cells may be copied. */
  onCopy: ((withHeadings: boolean) => void) | null;
  onClear: () => void;
  /** Opens the task of the row that is selected; left out where several are. */
  onOpenTask: (() => void) | null;
  /** Leaves only the rows with what is in the chosen cell. */
  onOnlyWith: (() => void) | null;
}

/** The line under the grid: what is selected and what can be done with it. It is always there, so that nothing jumps. */
export function GridFoot({ rows, selected, outcome, onCopy, onClear, onOpenTask, onOnlyWith }: Props) {
  return (
    <div class="grid-foot">
      {selected === '' && <span class="grid-count">{t('count.rows', rows)}</span>}
      <span role="status">{selected !== '' && t('grid.selected', { what: selected })}</span>
      {selected === '' && onOnlyWith && (
        <button type="button" class="button quiet grid-only" onClick={onOnlyWith}>
          {t('grid.only_with')}
        </button>
      )}
      {selected === '' ? (
        outcome === null && <span class="grid-hint">{t('grid.hint')}</span>
      ) : (
        <>
          {onCopy ? (
            <>
              <button type="button" class="button quiet" onClick={() => onCopy(false)}>
                {t('action.copy')}
              </button>
              <button type="button" class="button quiet" onClick={() => onCopy(true)}>
                {t('grid.copy_with_headings')}
              </button>
            </>
          ) : (
            outcome === null && <ExportsOff />
          )}
          {onOpenTask && (
            <button type="button" class="button quiet" onClick={onOpenTask}>
              {t('action.open_task')}
            </button>
          )}
          <button type="button" class="button quiet" onClick={onClear}>
            {t('action.clear')}
          </button>
        </>
      )}
      <span
        class={outcome?.good === false ? 'grid-outcome copy-outcome bad' : 'grid-outcome copy-outcome'}
        role="status"
      >
        {outcome?.words}
      </span>
    </div>
  );
}
