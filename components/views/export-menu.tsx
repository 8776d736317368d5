import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { moveMenuFocus } from '@/components/menu-focus.ts';
import { useOwnId } from '@/components/own-id.ts';
import { placeUnder } from '@/components/place-under.ts';
import { type ExportFormat, exportFormats, formatWords } from '@/lib/export/formats.ts';
import { t } from '@/lib/i18n.ts';

export type CopyFormat = 'tsv' | 'json' | 'curl';

interface Props {
  button: RefObject<HTMLButtonElement | null>;
  /** What is taken, such as "Export 312 rows"; `null` while that is not known yet. */
  takes: string | null;
  onExport: (format: ExportFormat) => void;
  onCopy: (format: CopyFormat) => void;
  onOpen: () => void;
}

/** The button "Export" with its menu. */
export function ExportMenu({ button, takes, onExport, onCopy, onOpen }: Props) {
  const id = useOwnId();
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  const open = () => menu.current?.showPopover();
  // Closed first, which takes the focus back to the button.
  const item = (words: string, act: () => void, isReady = true) => (
    <button
      key={words}
      type="button"
      role="menuitem"
      tabIndex={-1}
      class="menu-item"
      aria-disabled={!isReady}
      onClick={() => {
        if (!isReady) return;
        menu.current?.hidePopover();
        act();
      }}
    >
      {words}
    </button>
  );

  return (
    <>
      <button
        ref={button}
        type="button"
        class="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        popovertarget={id}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open();
        }}
      >
        {t('views.export')}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={takes ?? t('views.export')}
        tabIndex={-1}
        class="grid-popover export-menu"
        onBeforeToggle={(event) => {
          setIsOpen(event.newState === 'open');
          if (event.newState === 'open') onOpen();
        }}
        onToggle={(event) => {
          if (event.newState !== 'open' || !button.current) return;
          placeUnder(event.currentTarget, button.current, 'end');
          event.currentTarget.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Tab') event.currentTarget.hidePopover();
          else if (moveMenuFocus(event.currentTarget, event.key)) event.preventDefault();
        }}
      >
        <div class="menu-heading" aria-hidden="true">
          {takes ?? t('views.reading')}
        </div>
        {exportFormats.map((format) => item(formatWords(format.id), () => onExport(format.id), takes !== null))}
        <hr class="menu-line" />
        {item(t('copy.as_tsv'), () => onCopy('tsv'), takes !== null)}
        {item(t('copy.as_json'), () => onCopy('json'), takes !== null)}
        {item(t('copy.as_curl'), () => onCopy('curl'), takes !== null)}
      </div>
    </>
  );
}
