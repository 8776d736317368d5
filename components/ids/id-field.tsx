import type { RefObject } from 'preact';
import { t } from '@/lib/i18n.ts';

interface Props {
  id: string;
  area: RefObject<HTMLTextAreaElement | null>;
  text: string;
  isRefused: boolean;
  onChange: (text: string, byKey: boolean) => void;
  onEnter: () => void;
}

/** The field that takes ids, or any text that holds some. It is described by what has the id `${id}-found`. */
export function IdField({ id, area, text, isRefused, onChange, onEnter }: Props) {
  return (
    <textarea
      id={id}
      ref={area}
      class="field id-area mono"
      rows={2}
      value={text}
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      placeholder={t('form.placeholder')}
      aria-invalid={isRefused}
      aria-describedby={`${id}-found`}
      onInput={(event) => onChange(event.currentTarget.value, !/^insertFrom/.test(event.inputType))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        onEnter();
      }}
    />
  );
}
