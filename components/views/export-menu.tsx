import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { type ExportFormat, exportFormats } from '@/lib/export/formats.ts';
import { moveMenuFocus } from './menu-focus.ts';

export type CopyFormat = 'tsv' | 'json' | 'curl';

interface Props {
  button: RefObject<HTMLButtonElement | null>;
  /** What is taken, such as "Export 312 rows"; `null` while that is not known yet. */
  takes: string | null;
  /** Whether one request gives these results. */
  hasCurl: boolean;
  onExport: (format: ExportFormat) => void;
  onCopy: (format: CopyFormat) => void;
  onOpen: () => void;
}

/** The button "Export" with its menu. */
export function ExportMenu({ button, takes, hasCurl, onExport, onCopy, onOpen }: Props) {
  const id = useId();
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
        Export
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={takes ?? 'Export'}
        tabIndex={-1}
        class="grid-popover export-menu"
        onBeforeToggle={(event) => {
          setIsOpen(event.newState === 'open');
          if (event.newState === 'open') onOpen();
        }}
        onToggle={(event) => {
          if (event.newState !== 'open' || !button.current) return;
          placeUnder(event.currentTarget, button.current);
          event.currentTarget.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Tab') event.currentTarget.hidePopover();
          else if (moveMenuFocus(event.currentTarget, event.key)) event.preventDefault();
        }}
      >
        <div class="menu-heading" aria-hidden="true">
          {takes ?? 'Reading results…'}
        </div>
        {exportFormats.map((format) => item(format.name, () => onExport(format.id), takes !== null))}
        <hr class="menu-line" />
        {item('Copy as TSV', () => onCopy('tsv'), takes !== null)}
        {item('Copy as JSON', () => onCopy('json'), takes !== null)}
        {hasCurl && item('Copy as curl', () => onCopy('curl'))}
      </div>
    </>
  );
}

function placeUnder(menu: HTMLElement, button: HTMLElement): void {
  const under = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const isMirrored = getComputedStyle(button).direction === 'rtl';
  const left = isMirrored ? under.left : under.right - width;
  menu.style.left = `${Math.max(4, Math.min(left, document.documentElement.clientWidth - width - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(under.bottom + 4, window.innerHeight - height - 4))}px`;
}
