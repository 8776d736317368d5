import { useMemo } from 'preact/hooks';
import { MarkedText } from '@/components/exact-text.tsx';
import { Icon } from '@/components/icon.tsx';
import { headingTools } from '@/lib/grid/column-room.ts';
import { tooltipOf } from '@/lib/grid/grid-cell-text.ts';
import type { GridSort } from '@/lib/grid/grid-sort.ts';
import { t } from '@/lib/i18n.ts';
import { headingWords } from '@/lib/table/shown-words.ts';
import { plainWithMarks } from '@/lib/text/hidden-characters.ts';
import { type GridLayout, type LaidColumn, placesToDraw } from './grid-layout.ts';

interface Props {
  layout: GridLayout;
  first: number;
  end: number;
  /** The columns touched by the selection, both edges included; `from` is beyond `to` where none are. */
  from: number;
  to: number;
  /** The heading with the focus, -1 for the corner; `null` while the focus is in a row. */
  active: number | null;
  sort: GridSort | null;
  /** Whether rows have names beside their numbers. */
  areNamed: boolean;
}

/** The row of headings. */
export function GridHead({ layout, first, end, from, to, active, sort, areNamed }: Props) {
  return useMemo(
    () => (
      // biome-ignore lint/a11y/useSemanticElements: virtual rows can't be a table's, whose layout waits for all of them
      // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
      <div role="row" class="grid-head" aria-rowindex={1} data-row={-1}>
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div
          role="columnheader"
          class="grid-number grid-corner"
          aria-colindex={1}
          aria-label={t(areNamed ? 'grid.row_number_and_task' : 'grid.row_number')}
          title={t('grid.select_all')}
          data-column={-1}
          tabIndex={active === -1 ? 0 : -1}
        >
          <span class="grid-place">#</span>
          {areNamed && <span class="grid-row-name">{t('grid.task')}</span>}
        </div>
        {placesToDraw({ first, end }, active).map((place) => {
          const laid = layout.columns[place];
          return (
            laid && (
              <Heading
                key={laid.column.index}
                laid={laid}
                place={place}
                isActive={active === place}
                isTouched={place >= from && place <= to}
                direction={sort?.index === laid.column.index ? sort.direction : null}
              />
            )
          );
        })}
      </div>
    ),
    [layout, first, end, from, to, active, sort, areNamed],
  );
}

interface HeadingProps {
  laid: LaidColumn;
  place: number;
  isActive: boolean;
  isTouched: boolean;
  direction: GridSort['direction'] | null;
}

function Heading({ laid, place, isActive, isTouched, direction }: HeadingProps) {
  const { column, style, room } = laid;
  const name = headingWords(column);
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div
      role="columnheader"
      class={`grid-heading kind-${column.kind}${isTouched ? ' touched' : ''}`}
      style={style}
      aria-colindex={place + 2}
      aria-label={plainWithMarks(name)}
      aria-sort={direction ?? undefined}
      aria-haspopup="menu"
      title={tooltipOf(name, room - headingTools)}
      data-column={place}
      tabIndex={isActive ? 0 : -1}
    >
      <bdi class="grid-text">
        <MarkedText text={name} />
      </bdi>
      {direction && <SortArrow direction={direction} />}
      <button
        type="button"
        class="grid-menu-button"
        tabIndex={-1}
        aria-hidden="true"
        title={t('grid.menu')}
        data-act="menu"
      >
        <Icon name="chevron" />
      </button>
    </div>
  );
}

function SortArrow({ direction }: { direction: GridSort['direction'] }) {
  return (
    <svg class="icon grid-arrow" viewBox="0 0 16 16" aria-hidden="true">
      <path d={direction === 'ascending' ? 'M8 12.5v-9M4.5 7 8 3.5 11.5 7' : 'M8 3.5v9M4.5 9 8 12.5 11.5 9'} />
    </svg>
  );
}
