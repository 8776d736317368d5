import { useEffect, useRef } from 'preact/hooks';
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
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="ask" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{question}</h2>
      <p>{t('erase.explained')}</p>
      <p class="ask-buttons">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {t('action.keep')}
        </button>
        <button
          type="button"
          class="button danger"
          onClick={() => {
            onErase();
            dialog.current?.close();
          }}
        >
          {t('action.erase')}
        </button>
      </p>
    </dialog>
  );
}
