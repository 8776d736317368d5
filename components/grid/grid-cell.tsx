import { MarkedText } from '@/components/exact-text.tsx';
import { Icon } from '@/components/icon.tsx';
import { LookAlikeMark } from '@/components/look-alike.tsx';
import { toneOf, tooltipOf } from '@/lib/grid/grid-cell-text.ts';
import { t } from '@/lib/i18n.ts';
import { webAddress } from '@/lib/link.ts';
import type { TableColumn } from '@/lib/table/model.ts';
import { linkText, shownText } from '@/lib/table/shown-words.ts';
import { beginningOf } from '@/lib/text/beginning.ts';
import type { LaidColumn } from './grid-layout.ts';

interface Props {
  /** The column's place among those shown. */
  place: number;
  laid: LaidColumn;
  text: string;
  isActive: boolean;
  isSelected: boolean;
  /** Shows the button that copies the cell. */
  canCopy: boolean;
}

/** So much of a cell's text is drawn; the whole of it shows when the cell is opened. */
const shownCharacters = 300;

/** One cell of a row: its text on one line. */
export function GridCell({ place, laid, text: filed, isActive, isSelected, canCopy }: Props) {
  const { column, style, room } = laid;
  const text = shownText(column, filed);
  return (
    // biome-ignore lint/a11y/useSemanticElements: virtual rows can't be a table's, whose layout waits for all of them
    <div
      role="gridcell"
      class={`grid-cell kind-${column.kind}`}
      style={style}
      aria-colindex={place + 2}
      aria-selected={isSelected}
      data-column={place}
      tabIndex={isActive ? 0 : -1}
      title={tooltipOf(text, room)}
    >
      {text !== '' && <CellText column={column} text={text} tone={column.kind === 'status' ? toneOf(filed) : ''} />}
      {canCopy && text !== '' && (
        <button
          type="button"
          class="grid-copy"
          tabIndex={-1}
          aria-hidden="true"
          title={t('action.copy')}
          data-act="copy"
        >
          <Icon name="copy" />
        </button>
      )}
    </div>
  );
}

function CellText({ column, text, tone }: { column: TableColumn; text: string; tone: string }) {
  if (column.kind === 'link') return <CellLink text={text} />;
  const shown = beginningOf(text, shownCharacters);
  return (
    <bdi class={`grid-text ${tone}`}>
      {column.kind === 'email' && <LookAlikeMark text={text} />}
      <MarkedText text={shown} />
      {shown !== text && '…'}
    </bdi>
  );
}

function CellLink({ text }: { text: string }) {
  const address = webAddress(text);
  const shown = beginningOf(linkText(text), shownCharacters);
  const marked = <MarkedText text={shown} />;
  return (
    <bdi class="grid-text">
      {address !== null && <LookAlikeMark text={text} address={address} />}
      {address === null ? (
        marked
      ) : (
        <a class="link" href={address} target="_blank" rel="noopener noreferrer" tabIndex={-1} draggable={false}>
          {marked}
        </a>
      )}
    </bdi>
  );
}
