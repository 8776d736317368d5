import { useEffect, useRef } from 'preact/hooks';
import { useOwnId } from './own-id.ts';

interface Props {
  /** What is to be erased, as a question. */
  question: string;
  onErase: () => void;
  /** The question is answered. */
  onClose: () => void;
}

/** Asks once before much is erased. Escape keeps it. */
export function EraseConfirm({ question, onErase, onClose }: Props) {
  const id = useOwnId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="ask" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{question}</h2>
      <p>They go from this browser. At Openmart nothing changes. You can undo it for a few seconds.</p>
      <p class="ask-buttons">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          Keep
        </button>
        <button
          type="button"
          class="button danger"
          onClick={() => {
            onErase();
            dialog.current?.close();
          }}
        >
          Erase
        </button>
      </p>
    </dialog>
  );
}
