import { useRef } from 'preact/hooks';
import { useSettled } from '@/components/settled.ts';
import { t } from '@/lib/i18n.ts';
import type { FormIds } from '@/lib/ids/form-ids.ts';
import type { Said } from './said.ts';

interface Props {
  /** Of the line with the words, which describes the field. */
  id: string;
  text: string;
  /** Whether nobody is in the middle of typing an id. */
  rests: boolean;
  /** `null` while nothing was looked through. */
  ids: FormIds | null;
  said: Said;
  onAnyway: (ids: string[]) => void;
}

/**
 * What was found so far. What is amiss with a text is no fault while it is being typed: it is said at once of what was pasted, else when the
 * person pauses, and as a fault only when they ask for a look-up.
 */
export function FoundLine({ id, text, rests, ids, said: { refused, note }, onAnyway }: Props) {
  // What was said of another id stays while somebody types on.
  const told = useRef('');
  if (ids && rests) told.current = ids.amiss;
  const words = ids ? wordsOf(ids, rests, told.current, text.trim() === '') : '';
  const shown = refused ?? [words, note].filter(Boolean).join(' · ');
  const spoken = useSettled(shown, 600);
  const anyway = ids && (refused !== undefined || rests) ? ids.found.anyway : [];
  return (
    <>
      <p id={id} class={refused ? 'found bad' : 'found'}>
        {shown || t('form.hint')}
      </p>
      <p class="unseen-words" aria-live="polite">
        {spoken}
      </p>
      {anyway.length > 0 && (
        <button type="button" class="text-button" onClick={() => onAnyway([...anyway])}>
          {anyway.length === 1 ? t('form.anyway') : t('form.all_anyway', { count: anyway.length })}
        </button>
      )}
    </>
  );
}

function wordsOf({ counted, amiss, refusal }: FormIds, rests: boolean, told: string, isEmpty: boolean): string {
  if (counted === '') return rests && !isEmpty ? refusal : '';
  return amiss !== '' && amiss === told ? `${counted} · ${amiss}` : counted;
}
