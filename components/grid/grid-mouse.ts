import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { isSamePlace, type Place } from '@/lib/grid/grid-place.ts';
import { extendedTo, type GridState, pressedOn } from '@/lib/grid/grid-selection.ts';
import { followDrag } from './grid-drag.ts';
import type { GridLayout } from './grid-layout.ts';
import { actOf, placeOf } from './grid-target.ts';

/** What the mouse asks for. */
interface Asked {
  select: (next: GridState) => void;
  open: (place: Place) => void;
  copy: (place: Place) => void;
  /** A press on a column's heading. */
  sort: (column: number) => void;
  menu: (place: Place) => void;
}

/** The mouse in a grid: listeners for its element, for all of its cells. */
export function mouseHandlers(
  viewport: RefObject<HTMLElement | null>,
  { headHeight, numberWidth }: GridLayout,
  state: GridState,
  { select, open, copy, sort, menu }: Asked,
) {
  const onMouseDown = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place || event.button !== 0 || event.ctrlKey) return;
    // The buttons inside of cells are for the mouse alone, and leave the focus where it is.
    if (actOf(event.target) !== null) return event.preventDefault();
    const began = event.shiftKey ? extendedTo(state, place) : pressedOn(place);
    select(began);
    if (place.row < 0) return;
    followDrag(viewport, { top: headHeight, start: numberWidth }, (under) =>
      select(isSamePlace(under, place) ? began : extendedTo(began, under)),
    );
  };

  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    const act = actOf(event.target);
    if (act === 'copy') copy(place);
    else if (act === 'menu') menu(place);
    else if (place.row < 0 && place.column >= 0 && !event.shiftKey) sort(place.column);
  };

  const onDblClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (place && place.row >= 0 && place.column >= 0 && actOf(event.target) === null) open(place);
  };

  /** A keyboard's menu key comes here too. */
  const onContextMenu = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place || place.row >= 0 || place.column < 0) return;
    event.preventDefault();
    menu(place);
  };

  return { onMouseDown, onClick, onDblClick, onContextMenu };
}

/** The cell under the mouse, and the listeners that follow it. */
export function useHovered() {
  const [hovered, setHovered] = useState<Place | null>(null);
  const onPointerOver = (event: PointerEvent) => {
    const place = event.pointerType === 'mouse' ? placeOf(event.target) : null;
    if (!place || !hovered || !isSamePlace(place, hovered)) setHovered(place);
  };
  return { hovered, handlers: { onPointerOver, onPointerLeave: () => setHovered(null) } };
}
