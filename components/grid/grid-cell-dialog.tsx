import { useLayoutEffect, useRef } from 'preact/hooks';
import { CopyButton } from '@/components/copy-button.tsx';
import { ExactText, MarkedText } from '@/components/exact-text.tsx';
import { LookAlikeMark } from '@/components/look-alike.tsx';
import { useOwnId } from '@/components/own-id.ts';
import { RawText } from '@/components/raw/raw-text.tsx';
import { webAddress } from '@/lib/link.ts';
import type { TableColumn } from '@/lib/table/model.ts';

interface Props {
  column: TableColumn;
  /** The row's number, from 1. */
  number: number;
  text: string;
  onCopyText: (text: string) => Promise<void>;
  onOpenTask: (() => void) | null;
  onClose: () => void;
}

/** A text longer than this is shown piece by piece. */
const atOnce = 20_000;

/** One cell opened: its whole text, exactly as received. */
export function CellDialog({ column, number, text, onCopyText, onOpenTask, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useOwnId();
  const address = webAddress(text);
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);

  return (
    <dialog ref={dialog} class="cell-dialog" aria-labelledby={titleId} closedby="any" onClose={onClose}>
      <header class="cell-dialog-head">
        <h2 id={titleId}>
          <bdi>
            <MarkedText text={column.name} />
          </bdi>
          <span class="soft"> row {number.toLocaleString('en-GB')}</span>
        </h2>
        <span class="spring" />
        {text !== '' && <CopyButton what="cell" text={text} words="Copy" onCopy={onCopyText} />}
        {onOpenTask && (
          <button type="button" class="button quiet" onClick={onOpenTask}>
            Open task
          </button>
        )}
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section class="cell-dialog-body" tabIndex={0} aria-label="Text of the cell">
        {text === '' && <p class="soft">This cell is empty.</p>}
        {text.length > atOnce ? <RawText text={text} label={column.name} /> : <ExactText text={text} limit={atOnce} />}
        {(column.kind === 'email' || column.kind === 'link') && (
          <p>
            <LookAlikeMark text={text} address={address} />
          </p>
        )}
        {address !== null && (
          <p>
            <a class="link" href={address} target="_blank" rel="noopener noreferrer">
              Open <bdi>{new URL(address).host}</bdi> in a new tab
            </a>
          </p>
        )}
      </section>
    </dialog>
  );
}
