import { CopyButton } from '@/components/copy-button.tsx';
import { ExactText, MarkedText } from '@/components/exact-text.tsx';
import { LookAlikeMark } from '@/components/look-alike.tsx';
import { useModal } from '@/components/modal.ts';
import { useOwnId } from '@/components/own-id.ts';
import { RawText } from '@/components/raw/raw-text.tsx';
import { Say } from '@/components/say.tsx';
import { t } from '@/lib/i18n.ts';
import { webAddress } from '@/lib/link.ts';
import type { TableColumn } from '@/lib/table/model.ts';
import { headingWords } from '@/lib/table/shown-words.ts';

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
  const { dialog, close } = useModal(onClose);
  const titleId = useOwnId();
  const address = webAddress(text);

  return (
    <dialog ref={dialog} class="cell-dialog" aria-labelledby={titleId} closedby="any" onCancel={close}>
      <header class="cell-dialog-head">
        <h2 id={titleId}>
          <bdi>
            <MarkedText text={headingWords(column)} />
          </bdi>
          <span class="soft"> {t('grid.row', { number })}</span>
        </h2>
        <span class="spring" />
        {text !== '' && <CopyButton words={t('action.copy')} text={text} onCopy={onCopyText} />}
        {onOpenTask && (
          <button type="button" class="button quiet" onClick={onOpenTask}>
            {t('action.open_task')}
          </button>
        )}
        <button type="button" class="button" onClick={close}>
          {t('action.close')}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section class="cell-dialog-body" tabIndex={0} aria-label={t('grid.cell_text')}>
        {text === '' && <p class="soft">{t('grid.cell_empty')}</p>}
        {text.length > atOnce ? (
          <RawText text={text} label={headingWords(column)} />
        ) : (
          <ExactText text={text} limit={atOnce} />
        )}
        {(column.kind === 'email' || column.kind === 'link') && (
          <p>
            <LookAlikeMark text={text} address={address} />
          </p>
        )}
        {address !== null && (
          <p>
            <a class="link" href={address} target="_blank" rel="noopener noreferrer">
              <Say text="grid.open_host" parts={{ host: <bdi>{new URL(address).host}</bdi> }} />
            </a>
          </p>
        )}
      </section>
    </dialog>
  );
}
