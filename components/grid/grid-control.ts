import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RowName } from '@/lib/grid/column-room.ts';
import { areaWords, cellsOf } from '@/lib/grid/grid-cells.ts';
import { type GridCommand, gridCommand } from '@/lib/grid/grid-keys.ts';
import { isSamePlace, type Place, stepped } from '@/lib/grid/grid-place.ts';
import {
  type Area,
  cleared,
  copiedArea,
  extendedTo,
  type GridState,
  movedTo,
  selectedArea,
  spanned,
} from '@/lib/grid/grid-selection.ts';
import { type GridSort, nextSort } from '@/lib/grid/grid-sort.ts';
import { t } from '@/lib/i18n.ts';
import type { TableColumn, TableRow } from '@/lib/table/model.ts';
import type { ColumnAction } from './column-menu.tsx';
import { type CopyOutcome, useCopying } from './grid-copying.ts';
import { useGridFocus } from './grid-focus.ts';
import { useGridState } from './grid-state.ts';
import { cellAt, placeOf } from './grid-target.ts';

/** What a grid shows, and what it asks of those who own it. */
export interface GridProps {
  /** The rows to show, sorted and filtered; a new array only when they change. */
  rows: readonly TableRow[];
  /** All rows there are, in pasted order: by the first of them the widths of columns go, whatever is shown. */
  allRows: readonly TableRow[];
  /** The columns to show, in order, at least one; a new array only when they change. */
  columns: readonly TableColumn[];
  /** The order of the rows; `null` for the pasted one. */
  sort: GridSort | null;
  onSort: (sort: GridSort | null) => void;
  /** Hides the column of an `index`. */
  onHide: (index: number) => void;
  /** Copies the text of one cell, exactly. */
  onCopyText: (text: string) => Promise<void>;
  /** Copies cells as cells, row by row; `null` where only single ones may be copied. */
  onCopyCells: ((cells: Iterable<string[]>) => Promise<void>) | null;
  onOpenTask?: (key: string) => void;
  /** What leaves only the rows that have exactly this in a cell; `null` where nothing does. */
  onlyWith?: (text: string) => (() => void) | null;
  /** What a row is called beside its number, which stays in view; left out where all rows are of one thing. */
  rowName?: ((row: TableRow) => RowName) | undefined;
  /** Told what is selected when that changes or other rows come to stand there; `null` for nothing. */
  onSelect?: (area: Area | null) => void;
}

interface Sight {
  reveal: (place: Place) => void;
  /** How many rows are in view. */
  rowsInView: () => number;
}

/** A menu that was opened. */
interface OpenMenu {
  /** Which opening it was: one that opens before the browser told that the last one closed is another menu. */
  opening: number;
  column: TableColumn;
  /** The heading that it hangs from. */
  anchor: HTMLElement;
}

export interface GridControl {
  state: GridState;
  selected: Area | null;
  outcome: CopyOutcome;
  opened: Place | null;
  menu: OpenMenu | null;
  /** Takes the focus to the active cell of a state, without scrolling. */
  select: (next: GridState) => void;
  clear: () => void;
  copySelected: (withHeadings: boolean) => void;
  copyAt: (place: Place) => void;
  setOpened: (place: Place | null) => void;
  openMenu: (place: Place) => void;
  closeMenu: (opening: number) => void;
  sortByColumn: (column: number) => void;
  actOnColumn: (column: TableColumn, action: ColumnAction) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** What can be done in a grid, by whatever means: the one place where keys, mouse and menus become deeds. */
export function useGridControl(viewport: RefObject<HTMLElement | null>, props: GridProps, sight: Sight): GridControl {
  const { rows, columns, sort, onSort, onHide, onCopyText, onCopyCells } = props;
  const size = { rows: rows.length, columns: columns.length };
  const [state, setState] = useGridState({ rows, columns });
  const wantFocus = useGridFocus(viewport, state.active);
  const [opened, setOpened] = useState<Place | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const openings = useRef(0);
  const [outcome, copy] = useCopying();

  const area = selectedArea(state, size);
  useEffect(() => {
    props.onSelect?.(area);
  }, [area?.top, area?.bottom, area?.left, area?.right, rows]);

  const select = (next: GridState) => {
    setState(next);
    wantFocus();
  };

  const copyArea = (area: Area | null, withHeadings = false) => {
    if (!area) return;
    const isOne = area.top === area.bottom && area.left === area.right;
    const only = columns[area.left];
    if (isOne && only && !withHeadings)
      copy(t('count.cells', 1), () => onCopyText(rows[area.top]?.cells[only.index] ?? ''));
    else copy(areaWords(area, size), onCopyCells && (() => onCopyCells(cellsOf(rows, columns, area, withHeadings))));
  };

  const openMenu = (place: Place) => {
    const anchor = viewport.current && cellAt(viewport.current, place);
    const column = columns[place.column];
    if (!anchor || !column) return;
    setState(movedTo(place));
    // The menu gives the focus back to where it was when it opened.
    anchor.focus({ preventScroll: true });
    openings.current += 1;
    setMenu({ opening: openings.current, column, anchor });
  };

  const sortBy = (next: GridSort | null) => {
    onSort(next);
    if (viewport.current) viewport.current.scrollTop = 0;
  };
  const sortByColumn = (place: number) => {
    const column = columns[place];
    if (column) sortBy(nextSort(sort, column.index));
  };

  const actOnColumn = (column: TableColumn, action: ColumnAction) => {
    const whole = spanned(movedTo({ row: -1, column: columns.indexOf(column) }), 'columns');
    wantFocus();
    if (action === 'hide') onHide(column.index);
    else if (action === 'copy') copyArea(selectedArea(whole, size));
    else if (action === 'select') setState(whole);
    else sortBy(action === 'pasted' ? null : { index: column.index, direction: action });
  };

  /** Does what a key asks from where one stands; `false` if there was nothing to do. */
  const run = (command: GridCommand, from: GridState): boolean => {
    if (command.do === 'step') {
      const place = stepped(from.active, command.step, size, sight.rowsInView() - 1);
      const next = command.extend ? extendedTo(from, place) : movedTo(place);
      select(next);
      sight.reveal(next.active);
    } else if (command.do === 'select') setState(spanned(from, command.span));
    else if (command.do === 'copy') copyArea(copiedArea(from, size));
    else if (command.do === 'open') setOpened(from.active);
    else if (command.do === 'menu') openMenu(from.active);
    else if (command.do === 'sort') sortByColumn(from.active.column);
    else if (from.span === null) return false;
    else setState(cleared(from));
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Assistive technology can take the focus to a cell by itself.
    const focused = placeOf(event.target);
    const from = focused && !isSamePlace(focused, state.active) ? movedTo(focused) : state;
    const command = gridCommand(keyPress(event), from.active);
    if (command && run(command, from)) event.preventDefault();
  };

  return {
    state,
    selected: area,
    outcome,
    opened,
    menu,
    select,
    clear: () => select(cleared(state)),
    copySelected: (withHeadings) => copyArea(selectedArea(state, size), withHeadings),
    copyAt: (place) => copyArea(copiedArea(movedTo(place), size)),
    setOpened,
    openMenu,
    // The browser tells late that a menu closed: by then another may be open.
    closeMenu: (opening) => setMenu((now) => (now?.opening === opening ? null : now)),
    sortByColumn,
    actOnColumn,
    onKeyDown,
  };
}

/** Where a page reads from right to left, the arrows to the side change places. */
function keyPress({ key, ctrlKey, metaKey, shiftKey, altKey, currentTarget }: KeyboardEvent) {
  const isMirrored = currentTarget instanceof Element && getComputedStyle(currentTarget).direction === 'rtl';
  const mirrored = new Map([
    ['ArrowLeft', 'ArrowRight'],
    ['ArrowRight', 'ArrowLeft'],
  ]).get(key);
  return { key: (isMirrored && mirrored) || key, control: ctrlKey || metaKey, shift: shiftKey, alt: altKey };
}
