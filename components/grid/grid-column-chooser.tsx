import { useRef, useState } from 'preact/hooks';
import { MarkedText } from '@/components/exact-text.tsx';
import { useOwnId } from '@/components/own-id.ts';
import { placeUnder } from '@/components/place-under.ts';
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
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button ref={button} type="button" class="button" popovertarget={id}>
        {t('grid.columns')}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t('grid.columns_to_show')}
        class="grid-popover column-chooser"
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
        onToggle={(event) => {
          if (event.newState === 'open' && button.current) placeList(event.currentTarget, button.current);
        }}
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

/** In CSS pixels. */
const leastHeight = 288;

/** It scrolls in itself rather than cover its button, unless there is next to no room beneath that. */
function placeList(list: HTMLElement, button: HTMLElement): void {
  const beneath = window.innerHeight - button.getBoundingClientRect().bottom - 12;
  list.style.maxHeight = `${Math.min(Math.max(leastHeight, beneath), window.innerHeight - 8)}px`;
  placeUnder(list, button, 'end');
}
