import type { ComponentChildren } from 'preact';
import { useSettled } from '@/components/settled.ts';
import { t } from '@/lib/i18n.ts';
import { foundWords, nearWords } from '@/lib/ids/chosen-ids.ts';
import { type Found, refusalWords } from '@/lib/ids/find-ids.ts';

interface Props {
  /** Of the line with the words, which describes the field. */
  id: string;
  text: string;
  found: Found;
  /** How many of the found ids are chosen. */
  chosen: number;
  /** Why what was asked for could not be done; empty where it could. */
  refused: string;
  onAnyway: (ids: string[]) => void;
  /** Other ways to bring ids. */
  children?: ComponentChildren;
}

const typingPause = 800; // milliseconds without a change, after which a person is taken to have paused

/**
 * What was found so far. What is amiss with a text is no fault while it is being typed: it is said when the person pauses, and as a fault only
 * when they ask for a look-up.
 */
export function FoundLine({ id, text, found, chosen, refused, onAnyway, children }: Props) {
  const rests = useSettled(text, typingPause) === text;
  const counted = foundWords(found, chosen);
  const amiss = rests ? nearWords(found) : '';
  const why = rests && text.trim() !== '' ? refusalWords(found.refusal ?? 'no-id') : '';
  const words = counted === '' ? why : [counted, amiss].filter((part) => part !== '').join(' · ');
  const said = useSettled(refused || words, 600);
  const anyway = refused !== '' || rests ? found.anyway : [];
  return (
    <div class="found-lines">
      <p id={id} class={refused ? 'found bad' : 'found'}>
        {refused || words || t('form.hint')}
      </p>
      <p class="unseen-words" aria-live="polite">
        {said}
      </p>
      {anyway.length > 0 && (
        <button type="button" class="text-button" onClick={() => onAnyway([...anyway])}>
          {anyway.length === 1 ? t('form.anyway') : t('form.all_anyway', { count: anyway.length })}
        </button>
      )}
      {children}
    </div>
  );
}
