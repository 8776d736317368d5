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

/** Copies a text and says so for a moment. */
export function CopyButton({ what, text, onCopy, words }: Props) {
  const [outcome, setOutcome] = useState<'' | 'Copied' | 'Not copied'>('');
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
    <span class="copy">
      <button
        type="button"
        class={words ? 'button quiet' : 'icon-button'}
        aria-label={words ? undefined : `Copy ${what}`}
        title={words ? undefined : `Copy ${what}`}
        onClick={copy}
      >
        {words ?? <Icon name={outcome === 'Copied' ? 'tick' : 'copy'} />}
      </button>
      <span class="copy-outcome" aria-live="polite">
        {outcome}
      </span>
    </span>
  );
}
