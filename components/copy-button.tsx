import { useEffect, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

interface Props {
  /** What is copied, for those who can't see where the button stands: "email". */
  what: string;
  /** The text, or a way to get it. */
  text: string | (() => Promise<string>);
  onCopy: (text: string) => Promise<void>;
  /** Shows words in place of a picture. */
  words?: string;
}

type Outcome = '' | 'Copied' | 'Not copied';

/** Copies a text and says so for a moment: in the button itself, so that nothing beside it is covered. */
export function CopyButton({ what, text, onCopy, words }: Props) {
  const [outcome, setOutcome] = useState<Outcome>('');
  useEffect(() => {
    if (outcome === '') return;
    const timer = setTimeout(() => setOutcome(''), 1600);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await onCopy(typeof text === 'string' ? text : await text());
      setOutcome('Copied');
    } catch (error) {
      console.error(error);
      setOutcome('Not copied');
    }
  };

  return (
    <span class={words ? 'copy' : 'copy-small'}>
      <button
        type="button"
        class={words ? 'button quiet' : outcome === 'Copied' ? 'icon-button copied' : 'icon-button'}
        aria-label={words ? undefined : `Copy ${what}`}
        title={words ? undefined : `Copy ${what}`}
        onClick={copy}
      >
        {words ?? <Icon name={outcome === 'Copied' ? 'tick' : 'copy'} />}
      </button>
      <span class={outcomeClass(outcome, words !== undefined)} aria-live="polite">
        {outcome}
      </span>
    </span>
  );
}

/** A tick says enough where there is no room for words; a failure is always told in words. */
function outcomeClass(outcome: Outcome, hasWords: boolean): string {
  if (outcome === 'Not copied') return 'copy-outcome bad';
  return hasWords ? 'copy-outcome' : 'unseen-words';
}
