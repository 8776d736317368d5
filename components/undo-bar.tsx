import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/lib/i18n.ts';

interface Props {
  /** What was erased, in words, which erasing it was, and whether on this page; `null` where there is nothing to undo. */
  erased: { words: string; which: string; isMine: boolean } | null;
  /** A box in the corner of a page, or the last line of a list. */
  look: 'undo-box' | 'undo-line';
  onUndo: () => void;
  /** Called when the focus was here and the button has gone. */
  onFocusLost: () => void;
}

/** Says for a while that something was erased, and lets it come back. It always stands in the page, so that a change of it is told. */
export function UndoBar({ erased, look, onUndo, onFocusLost }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // Asked while drawing, since a button that is taken away has lost the focus before any effect runs.
  const hadFocus = bar.current?.contains(document.activeElement) ?? false;
  useEffect(() => {
    // The button that was pressed goes with what was erased. What another page erased takes the focus from nobody.
    if (erased?.isMine) button.current?.focus();
    else if (hadFocus && !erased) onFocusLost();
  }, [erased?.which, erased?.isMine]);
  return (
    <div role="status" ref={bar} class={look === 'undo-box' ? 'undo-corner' : undefined}>
      {erased && (
        <div class={look}>
          <span>{erased.words}</span>
          <button type="button" ref={button} class="text-button" onClick={onUndo}>
            {t('action.undo')}
          </button>
        </div>
      )}
    </div>
  );
}
