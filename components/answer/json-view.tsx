import { useMemo } from 'preact/hooks';
import { MarkedText } from '@/components/exact-text.tsx';
import { indentJson } from '@/lib/json/json-text.ts';

interface Props {
  json: string;
  /** Whose result it is, to tell it from others on the page. */
  id: string;
  maxCharacters: number;
}

/** JSON made readable, every number and text exactly as received. */
export function JsonView({ json, id, maxCharacters }: Props) {
  const { text, cut } = useMemo(() => indentJson(json, { maxCharacters }), [json, maxCharacters]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section class="json" tabIndex={0} aria-label={`Result of ${id} as JSON`}>
        <pre>
          <MarkedText text={text} />
        </pre>
      </section>
      {cut && <p class="cut-note">Shortened here. The whole answer is under “As received” in a tab.</p>}
    </>
  );
}
