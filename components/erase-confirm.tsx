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
  // By itself, though `useModal` does the same: that would be one more file that the options page has to wait for.
  const dialog = useRef<HTMLDialogElement>(null);
  // At once, so that no key that is pressed right after goes to what is beneath it.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  // Not on the event "close", which comes some time after it: the question may be asked anew by then.
  const answer = () => {
    dialog.current?.close();
    onClose();
  };
  return (
    <dialog ref={dialog} class="ask" aria-labelledby={id} onCancel={answer}>
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
