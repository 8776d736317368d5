import { useLayoutEffect, useRef } from 'preact/hooks';
import { moveMenuFocus } from '@/components/menu-focus.ts';
import { placeUnder } from '@/components/place-under.ts';
import type { GridSort } from '@/lib/grid/grid-sort.ts';
import { t } from '@/lib/i18n.ts';
import type { TableColumn } from '@/lib/table/model.ts';
import { headingWords } from '@/lib/table/shown-words.ts';

export type ColumnAction = 'ascending' | 'descending' | 'pasted' | 'copy' | 'select' | 'hide';

interface Props {
  column: TableColumn;
  /** The heading that it hangs from. */
  anchor: HTMLElement;
  sort: GridSort | null;
  canCopy: boolean;
  canHide: boolean;
  onAct: (action: ColumnAction) => void;
  onClose: () => void;
}

/** What can be done with one column. */
export function ColumnMenu({ column, anchor, sort, canCopy, canHide, onAct, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const isSorted = sort?.index === column.index;
  const items: [ColumnAction, string][] = [
    ['ascending', t('grid.ascending')],
    ['descending', t('grid.descending')],
    ...(isSorted ? [['pasted', t('grid.pasted')] satisfies [ColumnAction, string]] : []),
    ...(canCopy ? [['copy', t('grid.copy_column')] satisfies [ColumnAction, string]] : []),
    ['select', t('grid.select_column')],
    ...(canHide ? [['hide', t('grid.hide_column')] satisfies [ColumnAction, string]] : []),
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
      aria-label={t('grid.column', { name: headingWords(column) })}
      tabIndex={-1}
      class="grid-popover column-menu"
      onToggle={(event) => event.newState === 'closed' && onClose()}
      onKeyDown={(event) => {
        if (event.key === 'Tab') menu.current?.hidePopover();
        else if (moveMenuFocus(event.currentTarget, event.key)) event.preventDefault();
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
