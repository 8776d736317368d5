import { useState } from 'preact/hooks';
import { MarkedText } from '@/components/exact-text.tsx';
import { useOwnId } from '@/components/own-id.ts';
import { t } from '@/lib/i18n.ts';
import type { TableColumn } from '@/lib/table/model.ts';
import { headingWords } from '@/lib/table/shown-words.ts';

interface Props {
  /** Every column of the table, in the order shown. */
  columns: readonly TableColumn[];
  /** The indexes of those that are shown. */
  shown: ReadonlySet<number>;
  onChange: (shown: ReadonlySet<number>) => void;
}

/** With so many columns a search box helps. */
const manyColumns = 20;

/** A button that opens a list of all columns, to show and to hide them. The last one shown can't be hidden. */
export function ColumnChooser({ columns, shown, onChange }: Props) {
  const id = useOwnId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="button"
        popovertarget={id}
        onClick={(event) => {
          const list = document.getElementById(id);
          if (list) placeUnder(list, event.currentTarget);
        }}
      >
        {t('grid.columns')}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t('grid.columns_to_show')}
        class="grid-popover column-chooser"
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && <Choices columns={columns} shown={shown} onChange={onChange} />}
      </div>
    </>
  );
}

function Choices({ columns, shown, onChange }: Props) {
  const [wanted, setWanted] = useState('');
  const sought = wanted.trim().toLowerCase();
  const listed =
    sought === '' ? columns : columns.filter((column) => headingWords(column).toLowerCase().includes(sought));
  const change = (index: number, isShown: boolean) => {
    const next = new Set(shown);
    if (isShown) next.add(index);
    else next.delete(index);
    onChange(next);
  };
  return (
    <>
      <div class="column-chooser-head">
        <span class="soft">{t('grid.columns_shown', { shown: shown.size, count: columns.length })}</span>
        <span class="spring" />
        <button type="button" class="text-button" onClick={() => onChange(new Set(columns.map(({ index }) => index)))}>
          {t('grid.show_all')}
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => onChange(new Set(columns.filter((column) => column.shownAtFirst).map(({ index }) => index)))}
        >
          {t('grid.reset')}
        </button>
      </div>
      {columns.length > manyColumns && (
        <input
          type="search"
          class="field"
          aria-label={t('grid.search_columns')}
          placeholder={t('grid.search_columns')}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      <div class="column-list">
        {listed.map((column) => {
          const { index } = column;
          const isShown = shown.has(index);
          return (
            <label key={index} class="column-item">
              <input
                type="checkbox"
                checked={isShown}
                disabled={isShown && shown.size === 1}
                onChange={(event) => change(index, event.currentTarget.checked)}
              />
              <bdi>
                <MarkedText text={headingWords(column)} />
              </bdi>
            </label>
          );
        })}
        {listed.length === 0 && <p class="soft">{t('grid.no_column')}</p>}
      </div>
    </>
  );
}

/** Beside the button's end, so that the list grows towards the middle of the page. */
function placeUnder(list: HTMLElement, button: HTMLElement): void {
  const { left, right, bottom } = button.getBoundingClientRect();
  const width = 18 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const wide = document.documentElement.clientWidth;
  const start = left + width + 4 <= wide ? left : right - width;
  list.style.left = `${Math.max(4, Math.min(start, wide - width - 4))}px`;
  const height = Math.min(Math.max(width, window.innerHeight - bottom - 12), window.innerHeight - 8);
  list.style.top = `${Math.min(bottom + 4, window.innerHeight - height - 4)}px`;
  list.style.maxHeight = `${height}px`;
}
