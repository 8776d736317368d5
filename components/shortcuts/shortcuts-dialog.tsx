import { useLayoutEffect, useRef } from 'preact/hooks';
import { useModal } from '@/components/modal.ts';
import { useOwnId } from '@/components/own-id.ts';
import { t } from '@/lib/i18n.ts';
import type { Keyboard } from '@/lib/keyboard.ts';
import { ShortcutsTable } from './shortcuts-table.tsx';

interface Props {
  readKeyboard: () => Promise<Keyboard>;
  onClose: () => void;
}

/** The keys of the product, over whatever is shown. */
export function ShortcutsDialog({ readKeyboard, onClose }: Props) {
  const id = useOwnId();
  const { dialog, close } = useModal(onClose);
  const heading = useRef<HTMLHeadingElement>(null);
  // Browsers would take the button at the end, and scroll there.
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <dialog
      ref={dialog}
      class="shortcuts-dialog"
      aria-labelledby={id}
      onCancel={close}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Browsers close a popup on an Escape that the page leaves alone.
        event.preventDefault();
        close();
      }}
    >
      <h2 id={id} ref={heading} tabIndex={-1}>
        {t('shortcuts.title')}
      </h2>
      <ShortcutsTable readKeyboard={readKeyboard} />
      <button type="button" class="button" onClick={close}>
        {t('action.close')}
      </button>
    </dialog>
  );
}
