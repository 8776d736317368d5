import { useEffect, useRef } from 'preact/hooks';
import { erasedWords, type LastErased } from '@/lib/history/history-erasing.ts';

interface Props {
  erased: LastErased | null;
  onUndo: () => void;
}

/** Says for a while how much was erased, and lets it come back. It always stands in the page, so that a change of it is told. */
export function UndoBar({ erased, onUndo }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What was pressed may have gone with what was erased; the focus is not moved from where it is of use.
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) button.current?.focus();
  }, [erased]);
  return (
    <div role="status" class="undo-bar">
      {erased && (
        <div class="undo-box">
          <span>{erasedWords(erased)}</span>
          {erased.count > 0 && (
            <button type="button" ref={button} class="text-button" onClick={onUndo}>
              Undo
            </button>
          )}
        </div>
      )}
    </div>
  );
}
