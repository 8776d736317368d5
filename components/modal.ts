import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Modal {
  dialog: RefObject<HTMLDialogElement | null>;
  close: () => void;
}

/** Opens a dialog over the page once it is drawn; `close` closes it, and tells its owner by `onClose`. */
export function useModal(onClose: () => void): Modal {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the frame, so that no key that is pressed right after goes to what is beneath it.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    // Not left to the event "close", which comes some time after it: the dialog may be asked for anew by then.
    dialog.current?.close();
    onClose();
  };
  return { dialog, close };
}
