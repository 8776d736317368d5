import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/lib/i18n.ts';
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
  const isAnswered = useRef(false);
  // At once, so that no key that is pressed right after goes to what is beneath it.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  // The browser tells of the closing some time after it, and the question may be asked anew by then.
  const answer = () => {
    if (isAnswered.current) return;
    isAnswered.current = true;
    dialog.current?.close();
    onClose();
  };
  const cancel = (event: Event) => {
    event.preventDefault();
    answer();
  };
  return (
    <dialog ref={dialog} class="ask" aria-labelledby={id} onCancel={cancel} onClose={answer}>
      <h2 id={id}>{question}</h2>
      <p>{t('erase.explained')}</p>
      <p class="ask-buttons">
        <button type="button" class="button" onClick={answer}>
          {t('action.keep')}
        </button>
        <button
          type="button"
          class="button danger"
          onClick={() => {
            onErase();
            answer();
          }}
        >
          {t('action.erase')}
        </button>
      </p>
    </dialog>
  );
}
