import type { RowName } from '@/lib/grid/column-room.ts';
import type { Place } from '@/lib/grid/grid-place.ts';
import type { Area } from '@/lib/grid/grid-selection.ts';
import type { RowWindow } from '@/lib/row-window.ts';
import type { TableRow } from '@/lib/table/model.ts';
import { type GridLayout, placesToDraw } from './grid-layout.ts';
import { GridRow } from './grid-row.tsx';

interface Props {
  rows: readonly TableRow[];
  rowName: ((row: TableRow) => RowName) | undefined;
  layout: GridLayout;
  shown: RowWindow;
  /** The columns in view, from `first` up to but without `end`. */
  columnsShown: { first: number; end: number };
  active: Place;
  selected: Area | null;
  hovered: Place | null;
}

/** Rows stand at so many places from a fixed one: a row that stays in view is where it was, and need not be painted anew while others come and go. */
const rowsFromAnchor = 1_000;

/** The rows in view, where they stand in the scrolled content; and the one with the focus, though it be scrolled away. */
export function GridRows({ rows, rowName, layout, shown, columnsShown, active, selected, hovered }: Props) {
  const { rowHeight } = layout;
  const anchor = Math.floor(shown.first / rowsFromAnchor) * rowsFromAnchor;
  const top = shown.top - (shown.first - anchor) * rowHeight;
  return (
    // biome-ignore lint/a11y/useSemanticElements: virtual rows can't be a table's, whose layout waits for all of them
    <div role="rowgroup" class="grid-body" style={{ height: `${shown.height}px` }}>
      <div role="presentation" class="grid-window" style={{ transform: `translateY(${top}px)` }}>
        {placesToDraw(shown, active.row).map((place) => {
          const row = rows[place];
          const name = row && rowName?.(row);
          const isAway = place < shown.first || place >= shown.end;
          const isSelected = selected !== null && place >= selected.top && place <= selected.bottom;
          return (
            row && (
              <GridRow
                key={place}
                row={row}
                task={name?.task}
                stands={name?.stands ?? ''}
                place={place}
                // One that is scrolled away takes no room, and stays near to what is in view.
                top={((isAway ? shown.first : place) - anchor) * rowHeight}
                layout={layout}
                first={columnsShown.first}
                end={columnsShown.end}
                from={isSelected ? selected.left : 0}
                to={isSelected ? selected.right : -1}
                active={active.row === place ? active.column : null}
                hovered={hovered?.row === place ? hovered.column : null}
                isAway={isAway}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
