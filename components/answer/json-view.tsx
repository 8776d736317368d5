import { useMemo } from 'preact/hooks';
import { MarkedText } from '@/components/exact-text.tsx';
import { t } from '@/lib/i18n.ts';
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
      <section class="json" tabIndex={0} aria-label={t('answer.as_json', { id })}>
        <pre>
          <MarkedText text={text} />
        </pre>
      </section>
      {cut && <p class="cut-note">{t('answer.shortened')}</p>}
    </>
  );
}
