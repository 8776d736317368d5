import './raw-text.css';
import { useRef } from 'preact/hooks';
import { CopyButton } from '@/components/copy-button.tsx';
import { MarkedText } from '@/components/exact-text.tsx';
import { useRowWindow } from '@/components/scroll/row-window.ts';
import { t } from '@/lib/i18n.ts';
import { useCharacterGrid } from './raw-grid.ts';
import { useRawRows } from './raw-rows.ts';
import { useRawSelection } from './raw-selection.ts';

interface Props {
  text: string;
  /** What it is called for assistive technology. */
  label?: string;
  /** Whether a selection stands for the text that it spans, also beyond what is laid out. */
  mayCopy?: boolean;
  /** Offers to copy the whole text. */
  onCopy?: (text: string) => Promise<void>;
  /** Offers to save the whole text. */
  onSave?: (text: string) => void;
}

/**
 * A text exactly as received, however long, of which only the rows in view are laid out. Long lines are broken to fit, for the eye alone:
 * what is selected and copied is the text itself, also where it runs beyond the view.
 */
export function RawText({ text, label = t('text.as_received'), mayCopy = true, onCopy, onSave }: Props) {
  const section = useRef<HTMLElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const { columns, rowHeight } = useCharacterGrid(section, probe);
  const starts = useRawRows(text, columns);
  const shown = useRowWindow(section, starts.length - 1, rowHeight);
  const selection = useRawSelection(section, text, starts, mayCopy);
  const rows = withPinned(shown.first, shown.end, selection.rowsOfEnds());

  return (
    <div class="raw-view">
      {(onCopy || onSave) && (
        <p class="raw-buttons">
          {onCopy && <CopyButton words={t('action.copy')} text={text} onCopy={onCopy} />}
          {onSave && (
            <button type="button" class="button quiet" onClick={() => onSave(text)}>
              {t('action.download')}
            </button>
          )}
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <section
        ref={section}
        // No landmark: a page may hold many.
        role="group"
        class={`json raw${selection.isWhole ? ' whole' : ''}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        tabIndex={0}
        aria-label={label}
        onKeyDown={selection.onKeyDown}
        onPointerDown={selection.onPointerDown}
        onCopy={selection.onCopy}
      >
        <span ref={probe} aria-hidden="true" style={{ position: 'absolute', visibility: 'hidden' }}>
          0000000000
        </span>
        <pre style={{ height: `${shown.height}px`, paddingTop: `${shown.top}px`, lineHeight: `${rowHeight}px` }}>
          {rows.map((row) => (
            <span
              key={row}
              data-row={row}
              class={row >= shown.first && row < shown.end ? 'raw-row' : 'raw-row pinned'}
              style={{ height: `${rowHeight}px` }}
            >
              <MarkedText text={text.slice(starts[row], starts[row + 1])} />
            </span>
          ))}
        </pre>
      </section>
      <p class="raw-note" role="status">
        {selection.isWhole && t('text.whole_selected', { count: text.length })}
      </p>
    </div>
  );
}

/** The rows in view, and those beyond in which the selection begins or ends: without them the browser would lose it. */
function withPinned(first: number, end: number, pinned: readonly number[]): number[] {
  const inView = Array.from({ length: end - first }, (_, index) => first + index);
  const outside = new Set(pinned.filter((row) => row < first || row >= end));
  return [...outside, ...inView].sort((one, other) => one - other);
}
