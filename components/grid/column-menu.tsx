import { useLayoutEffect, useRef } from 'preact/hooks';
import type { GridSort } from '@/lib/grid/grid-sort.ts';
import type { TableColumn } from '@/lib/table/model.ts';

export type ColumnAction = 'ascending' | 'descending' | 'pasted' | 'copy' | 'select' | 'hide';

interface Props {
  column: TableColumn;
  /** The heading that it hangs from. */
  anchor: HTMLElement;
  sort: GridSort | null;
  canHide: boolean;
  onAct: (action: ColumnAction) => void;
  onClose: () => void;
}

/** What can be done with one column. */
export function ColumnMenu({ column, anchor, sort, canHide, onAct, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const isSorted = sort?.index === column.index;
  const items: [ColumnAction, string][] = [
    ['ascending', 'Sort ascending'],
    ['descending', 'Sort descending'],
    ...(isSorted ? [['pasted', 'Pasted order'] satisfies [ColumnAction, string]] : []),
    ['copy', 'Copy column'],
    ['select', 'Select column'],
    ...(canHide ? [['hide', 'Hide column'] satisfies [ColumnAction, string]] : []),
  ];

  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    element.showPopover();
    placeUnder(element, anchor);
    element.querySelector('button')?.focus();
  }, [anchor]);

  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      aria-label={`Column ${column.name}`}
      tabIndex={-1}
      class="grid-popover column-menu"
      onToggle={(event) => event.newState === 'closed' && onClose()}
      onKeyDown={(event) => {
        if (event.key === 'Tab') menu.current?.hidePopover();
        else if (moveFocus(event.currentTarget, event.key)) event.preventDefault();
      }}
    >
      {items.map(([action, words]) => (
        <button
          key={action}
          type="button"
          role="menuitem"
          tabIndex={-1}
          class="menu-item"
          onClick={() => {
            // Closed first, so that the focus is back on the heading before the column may go.
            menu.current?.hidePopover();
            onAct(action);
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

function placeUnder(element: HTMLElement, anchor: HTMLElement): void {
  const under = anchor.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const isMirrored = getComputedStyle(anchor).direction === 'rtl';
  const left = isMirrored ? under.right - width : under.left;
  element.style.left = `${Math.max(4, Math.min(left, document.documentElement.clientWidth - width - 4))}px`;
  element.style.top = `${Math.max(4, Math.min(under.bottom, window.innerHeight - height - 4))}px`;
}

/** Moves among the items as the ARIA menu pattern has it; `false` for a key that does not. */
function moveFocus(menu: HTMLElement, key: string): boolean {
  const items = [...menu.querySelectorAll('button')];
  const at = items.findIndex((item) => item.matches(':focus'));
  const last = items.length - 1;
  const to = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, Home: 0, End: last }[key];
  if (to === undefined) return false;
  items[to]?.focus();
  return true;
}
