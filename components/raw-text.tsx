import { useMemo, useState } from 'preact/hooks';
import { textChunks } from '@/lib/text-chunks.ts';
import { MarkedText } from './exact-text.tsx';

const shownAtFirst = 50;

/** A text exactly as received, however long: the browser lays out only the pieces that are in view. */
export function RawText({ text }: { text: string }) {
  const chunks = useMemo(() => textChunks(text), [text]);
  const [shown, setShown] = useState(shownAtFirst);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section class="json raw" tabIndex={0} aria-label="Text as received">
        <pre>
          {chunks.slice(0, shown).map((chunk, index) => (
            <span key={index} class="raw-chunk">
              <MarkedText text={chunk} />
            </span>
          ))}
        </pre>
      </section>
      {chunks.length > shown && (
        <button type="button" class="text-button more" onClick={() => setShown(chunks.length)}>
          Show all {text.length.toLocaleString('en-GB')} characters
        </button>
      )}
    </>
  );
}
