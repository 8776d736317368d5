import { useMemo } from 'preact/hooks';
import { MarkedText } from '@/components/exact-text.tsx';
import { tooltipOf } from '@/lib/grid/grid-cell-text.ts';
import type { TableRow } from '@/lib/table/model.ts';
import { beginningOf } from '@/lib/text/beginning.ts';
import { GridCell } from './grid-cell.tsx';
import { type GridLayout, placesToDraw } from './grid-layout.ts';

interface Props {
  row: TableRow;
  /** The task that it is of, where rows are called by that beside their numbers; and how that stands, '' where it is not told. */
  task: string | undefined;
  stands: string;
  /** The row's place among those shown. */
  place: number;
  /** Where it stands among those drawn, in CSS pixels. */
  top: number;
  layout: GridLayout;
  /** The columns in view, from `first` up to but without `end`. */
  first: number;
  end: number;
  /** The columns selected in this row, both edges included; `from` is beyond `to` where none are. */
  from: number;
  to: number;
  /** The column with the focus, -1 for the row's number; `null` while it is in another row. */
  active: number | null;
  /** The column under the mouse. */
  hovered: number | null;
  /** Scrolled out of view, and kept only for the focus that is in it. */
  isAway: boolean;
}

/** One row of the grid. It is drawn anew only when something in it changed. */
export function GridRow({
  row,
  task,
  stands,
  place,
  top,
  layout,
  first,
  end,
  from,
  to,
  active,
  hovered,
  isAway,
}: Props) {
  return useMemo(
    () => (
      // biome-ignore lint/a11y/useSemanticElements: virtual rows can't be a table's, whose layout waits for all of them
      // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
      <div
        role="row"
        class={isAway ? 'grid-row away' : 'grid-row'}
        style={{ insetBlockStart: `${top}px` }}
        aria-rowindex={place + 2}
        data-row={place}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div
          role="rowheader"
          class={from <= to ? 'grid-number touched' : 'grid-number'}
          aria-colindex={1}
          aria-selected={from === 0 && to === layout.columns.length - 1}
          data-column={-1}
          title={tooltipOf(stands === '' ? (task ?? '') : `${task} · ${stands}`, layout.nameRoom)}
          tabIndex={active === -1 ? 0 : -1}
        >
          <span class="grid-place">{place + 1}</span>
          {task !== undefined && (
            <bdi class="grid-row-name">
              <MarkedText text={beginningOf(task, 100)} />
            </bdi>
          )}
          {stands !== '' && (
            <bdi class="grid-row-stands">
              <MarkedText text={beginningOf(stands, 100)} />
            </bdi>
          )}
        </div>
        {placesToDraw({ first, end }, active).map((column) => {
          const laid = layout.columns[column];
          return (
            laid && (
              <GridCell
                key={laid.column.index}
                place={column}
                laid={laid}
                text={row.cells[laid.column.index] ?? ''}
                isActive={active === column}
                isSelected={column >= from && column <= to}
                canCopy={hovered === column || active === column}
              />
            )
          );
        })}
      </div>
    ),
    [row, task, stands, place, top, layout, first, end, from, to, active, hovered, isAway],
  );
}
