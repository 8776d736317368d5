import { useEffect, useRef } from 'preact/hooks';
import type { Erased } from '@/lib/panel/panel.ts';

interface Props {
  erased: Erased | null;
  onUndo: () => void;
  /** Called when the focus was here and the button has gone. */
  onFocusLost: () => void;
}

/** Says that something was erased and lets it come back. It always stands in the page, so that assistive technology hears of a change. */
export function ErasedBar({ erased, onUndo, onFocusLost }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // Asked while drawing, since a button that is taken away has lost the focus before any effect runs.
  const hadFocus = bar.current?.contains(document.activeElement) ?? false;
  useEffect(() => {
    // The button that was pressed has gone with its row.
    if (erased) button.current?.focus();
    else if (hadFocus) onFocusLost();
  }, [erased?.count]);
  return (
    <div role="status" ref={bar} class={erased ? 'erased-bar' : undefined}>
      {erased && (
        <>
          <span>Erased.</span>
          <button type="button" ref={button} class="text-button" onClick={onUndo}>
            Undo
          </button>
        </>
      )}
    </div>
  );
}
