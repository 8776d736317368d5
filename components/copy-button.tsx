import './copy-button.css';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/lib/i18n.ts';
import { Icon } from './icon.tsx';

interface Props {
  /** What it does: "Copy email". */
  words: string;
  /** Shows a picture in place of the words. */
  isSmall?: boolean;
  /** There is nothing to copy yet. */
  disabled?: boolean;
  /** The text, or a way to get it. */
  text: string | (() => Promise<string>);
  onCopy: (text: string) => Promise<void>;
}

type Outcome = 'none' | 'copied' | 'failed';

/** Copies a text and says so for a moment: in the button itself, so that nothing beside it is covered. */
export function CopyButton({ words, isSmall = false, disabled = false, text, onCopy }: Props) {
  const [outcome, setOutcome] = useState<Outcome>('none');
  useEffect(() => {
    if (outcome === 'none') return;
    const timer = setTimeout(() => setOutcome('none'), 1600);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await onCopy(typeof text === 'string' ? text : await text());
      setOutcome('copied');
    } catch (error) {
      console.error(error);
      setOutcome('failed');
    }
  };

  return (
    <span class={isSmall ? 'copy-small' : 'copy'}>
      <button
        type="button"
        class={!isSmall ? 'button quiet' : outcome === 'copied' ? 'icon-button copied' : 'icon-button'}
        aria-label={isSmall ? words : undefined}
        title={isSmall ? words : undefined}
        disabled={disabled}
        onClick={copy}
      >
        {isSmall ? <Icon name={outcome === 'copied' ? 'tick' : 'copy'} /> : words}
      </button>
      <span class={outcomeClass(outcome, !isSmall)} aria-live="polite">
        {outcome === 'copied' && t('copy.done')}
        {outcome === 'failed' && t('copy.failed')}
      </span>
    </span>
  );
}

/** A tick says enough where there is no room for words; a failure is always told in words. */
function outcomeClass(outcome: Outcome, hasWords: boolean): string {
  if (outcome === 'failed') return 'copy-outcome bad';
  return hasWords ? 'copy-outcome' : 'unseen-words';
}
