import { useState } from 'preact/hooks';
import { t } from '@/lib/i18n.ts';
import { beginningOf } from '@/lib/text/beginning.ts';
import { markHidden } from '@/lib/text/hidden-characters.ts';
import { HiddenMark } from './hidden-mark.tsx';

interface Props {
  text: string;
  /** So many characters are shown at first. */
  limit?: number;
  /** Whether the rest can be asked for here; where not, the text ends in "…". */
  canGrow?: boolean;
}

/**
 * Text from Openmart, as it was received: never markup, kept from turning the text around it, with characters that
 * can't be seen made visible.
 */
export function ExactText({ text, limit = 2000, canGrow = true }: Props) {
  const [whole, setWhole] = useState(false);
  const cut = !whole && text.length > limit;
  return (
    <>
      <bdi>
        <MarkedText text={cut ? beginningOf(text, limit) : text} />
        {cut && '…'}
      </bdi>
      {cut && canGrow && (
        <button type="button" class="text-button" onClick={() => setWhole(true)}>
          {t('text.show_all', { count: text.length })}
        </button>
      )}
    </>
  );
}

/** Text with its hidden characters made visible, without isolation from its surroundings. */
export function MarkedText({ text }: { text: string }) {
  return markHidden(text).map((piece, index) => ('text' in piece ? piece.text : <HiddenMark key={index} {...piece} />));
}
