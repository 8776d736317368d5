import { useMemo, useRef } from 'preact/hooks';
import { useSameArray } from '@/components/same-array.ts';
import { useTextScale } from '@/components/scroll/scroll-scale.ts';
import { measuredRows } from '@/lib/grid/column-room.ts';
import { areaWords } from '@/lib/grid/grid-cells.ts';
import { t } from '@/lib/i18n.ts';
import { shownText } from '@/lib/table/shown-words.ts';
import { ColumnMenu } from './column-menu.tsx';
import { CellDialog } from './grid-cell-dialog.tsx';
import { type GridProps, useGridControl } from './grid-control.ts';
import { GridFoot } from './grid-foot.tsx';
import { GridHead } from './grid-head.tsx';
import { useGridLayout } from './grid-layout.ts';
import { mouseHandlers, useHovered } from './grid-mouse.ts';
import { GridRows } from './grid-rows.tsx';
import { useRuler } from './grid-ruler.ts';
import { useGridWindow } from './grid-window.ts';

/**
 * A table of any length, of which only the part in view is in the page, as an ARIA grid: one cell has the focus, arrows move it, and what
 * is selected with Shift, the mouse or a heading can be copied.
 */
export function DataGrid(props: GridProps) {
  const { rows, columns, sort, onCopyText, onOpenTask, rowName } = props;
  const viewport = useRef<HTMLDivElement>(null);
  const { probe, scale, digit } = useTextScale();
  const { ids, headings, ruler } = useRuler(probe);
  const measured = useMemo(() => measuredRows(props.allRows), [props.allRows]);
  const [first, ofTasks] = [useSameArray(measured.first), useSameArray(measured.ofTasks)];
  const samples = useMemo(() => [first, ofTasks], [first, ofTasks]);
  const layout = useGridLayout({ columns, count: rows.length, samples, ruler, rowName, scale, digit });
  const shown = useGridWindow(viewport, layout, rows.length);
  const { hovered, handlers } = useHovered();
  const control = useGridControl(viewport, props, {
    reveal: shown.reveal,
    rowsInView: () => Math.floor(((viewport.current?.clientHeight ?? 0) - layout.headHeight) / layout.rowHeight),
  });
  const { state, selected, opened, menu } = control;

  const openedRow = opened && rows[opened.row];
  const openedColumn = opened && columns[opened.column];
  const activeColumn = columns[state.active.column];
  const onlyCell =
    selected || !activeColumn ? '' : shownText(activeColumn, rows[state.active.row]?.cells[activeColumn.index] ?? '');
  const onlyRow = selected && selected.top === selected.bottom ? rows[selected.top] : undefined;
  return (
    <div class="grid-frame">
      {/* biome-ignore lint/a11y/useSemanticElements: virtual rows can't be a table's, whose layout waits for all of them */}
      <div
        ref={viewport}
        role="grid"
        class={shown.isAside ? 'grid aside' : 'grid'}
        aria-label={t('grid.results')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        aria-readonly="true"
        onKeyDown={control.onKeyDown}
        {...mouseHandlers(viewport, layout, state, {
          select: control.select,
          open: control.setOpened,
          copy: control.copyAt,
          sort: control.sortByColumn,
          menu: control.openMenu,
        })}
        {...handlers}
      >
        <span ref={probe} class="text-probe" aria-hidden="true" />
        <span ref={ids} class="text-probe kind-id" aria-hidden="true" />
        <span ref={headings} class="text-probe of-heading" aria-hidden="true" />
        <div role="presentation" class="grid-content" style={layout.style}>
          <GridHead
            layout={layout}
            first={shown.columns.first}
            end={shown.columns.end}
            from={selected?.left ?? 0}
            to={selected?.right ?? -1}
            active={state.active.row < 0 ? state.active.column : null}
            sort={sort}
            areNamed={rowName !== undefined}
          />
          <GridRows
            rows={rows}
            rowName={rowName}
            layout={layout}
            shown={shown.rows}
            columnsShown={shown.columns}
            active={state.active}
            selected={selected}
            hovered={hovered}
          />
        </div>
      </div>
      <GridFoot
        rows={rows.length}
        selected={selected ? areaWords(selected, { rows: rows.length, columns: columns.length }) : ''}
        outcome={control.outcome}
        onCopy={props.onCopyCells && control.copySelected}
        onClear={control.clear}
        onOpenTask={onOpenTask && onlyRow ? () => onOpenTask(onlyRow.key) : null}
        onOnlyWith={onlyCell === '' ? null : (props.onlyWith?.(onlyCell) ?? null)}
      />
      {menu && (
        <ColumnMenu
          key={menu.opening}
          column={menu.column}
          anchor={menu.anchor}
          sort={sort}
          canCopy={props.onCopyCells !== null}
          canHide={columns.length > 1}
          onAct={(action) => control.actOnColumn(menu.column, action)}
          onClose={() => control.closeMenu(menu.opening)}
        />
      )}
      {opened && openedRow && openedColumn && (
        <CellDialog
          column={openedColumn}
          number={opened.row + 1}
          text={shownText(openedColumn, openedRow.cells[openedColumn.index] ?? '')}
          onCopyText={onCopyText}
          onOpenTask={onOpenTask ? () => onOpenTask(openedRow.key) : null}
          onClose={() => control.setOpened(null)}
        />
      )}
    </div>
  );
}
