import { counted } from '@/lib/grid/grid-cells.ts';
import type { CopyOutcome } from './grid-copying.ts';

interface Props {
  rows: number;
  /** What is selected, in words; '' for nothing. */
  selected: string;
  outcome: CopyOutcome;
  onCopy: (withHeadings: boolean) => void;
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
      {selected === '' && <span class="grid-count">{counted(rows, 'row')}</span>}
      <span class="grid-said" role="status">
        {selected !== '' && `${selected} selected`}
        {outcome !== '' && <span class={outcome === 'Not copied' ? 'outcome bad' : 'outcome'}>{outcome}</span>}
      </span>
      {selected === '' && onOnlyWith && (
        <button type="button" class="button quiet grid-only" onClick={onOnlyWith}>
          Only rows with this
        </button>
      )}
      {selected === '' ? (
        outcome === '' && <span class="grid-hint">Enter opens a cell · Shift and arrows select · Ctrl+C copies</span>
      ) : (
        <>
          <button type="button" class="button quiet" onClick={() => onCopy(false)}>
            Copy
          </button>
          <button type="button" class="button quiet" onClick={() => onCopy(true)}>
            Copy with headings
          </button>
          {onOpenTask && (
            <button type="button" class="button quiet" onClick={onOpenTask}>
              Open task
            </button>
          )}
          <button type="button" class="button quiet" onClick={onClear}>
            Clear
          </button>
        </>
      )}
    </div>
  );
}
