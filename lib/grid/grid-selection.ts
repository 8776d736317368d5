import { type GridSize, inside, type Place } from './grid-place.ts';

/** What a selection is made of. */
export type Span = 'cells' | 'rows' | 'columns' | 'all';

/** Where the focus is, and what is selected: from `anchor` to `active` by `span`, nothing while `span` is null. */
export interface GridState {
  readonly active: Place;
  readonly anchor: Place;
  readonly span: Span | null;
}

/** A rectangle of cells; every edge belongs to it. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const gridStart: GridState = { active: { row: 0, column: 0 }, anchor: { row: 0, column: 0 }, span: null };

/** The focus on a place, nothing selected. */
export function movedTo(place: Place): GridState {
  return { active: place, anchor: place, span: null };
}

/** The state after a press on a place: a row's number selects its row, the corner everything. */
export function pressedOn(place: Place): GridState {
  const span = place.column < 0 ? spanFrom(place) : null;
  return { active: place, anchor: place, span };
}

/**
 * The selection drawn from where it began to a place. One that begins on a row's number takes whole rows, on a heading whole columns;
 * none of them leads out of the cells that it is made of.
 */
export function extendedTo({ anchor, span: before }: GridState, { row, column }: Place): GridState {
  const span = before === null || before === 'all' ? spanFrom(anchor) : before;
  const active = {
    row: span === 'columns' ? row : Math.max(0, row),
    column: span === 'rows' ? column : Math.max(0, column),
  };
  return { active, anchor, span };
}

/** The same focus with whole rows, whole columns or everything selected. */
export function spanned(state: GridState, span: Span): GridState {
  return { ...state, span };
}

export function cleared({ active }: GridState): GridState {
  return movedTo(active);
}

/** The state in a grid that may have become smaller. */
export function fitted({ active, anchor, span }: GridState, size: GridSize): GridState {
  return { active: inside(active, size), anchor: inside(anchor, size), span };
}

/** The cells selected; `null` where there are none. */
export function selectedArea({ active, anchor, span }: GridState, { rows, columns }: GridSize): Area | null {
  if (span === null || rows === 0 || columns === 0) return null;
  const wholeRows = span === 'rows' || span === 'all';
  const wholeColumns = span === 'columns' || span === 'all';
  return {
    top: wholeColumns ? 0 : Math.max(0, Math.min(active.row, anchor.row)),
    bottom: wholeColumns ? rows - 1 : Math.max(0, active.row, anchor.row),
    left: wholeRows ? 0 : Math.max(0, Math.min(active.column, anchor.column)),
    right: wholeRows ? columns - 1 : Math.max(0, active.column, anchor.column),
  };
}

/** What a copy takes: the cells selected, or else what the focus stands for: its cell, or the row or column that it heads. */
export function copiedArea(state: GridState, size: GridSize): Area | null {
  return selectedArea(state.span === null ? spanned(state, spanFrom(state.active)) : state, size);
}

function spanFrom({ row, column }: Place): Span {
  if (row < 0) return column < 0 ? 'all' : 'columns';
  return column < 0 ? 'rows' : 'cells';
}
