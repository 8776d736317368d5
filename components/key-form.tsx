import './key-form.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/lib/i18n.ts';
import type { KeyOutcome } from '@/lib/key-words.ts';
import { Picture } from './icon.tsx';
import { lazy, useSoon } from './lazy.ts';
import { useOwnId } from './own-id.ts';

interface Props {
  /** Saves a cleaned key and says how that went, not well where it is not saved; rejects where it could not be done. */
  onSave: (key: string) => Promise<KeyOutcome>;
  onOutcome: (outcome: KeyOutcome | null) => void;
  autoFocus?: boolean;
  placeholder?: string | undefined;
  /** Further buttons beside "Save". */
  children?: ComponentChildren;
}

const keyCleaner = lazy(() => import('@/lib/clean-key.ts'));

const eye = 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z';
const closedEye =
  'M6.3 3.7A6 6 0 0 1 8 3.5c4 0 6.5 4.5 6.5 4.5a12 12 0 0 1-1.7 2.2M4.2 4.7A11 11 0 0 0 1.5 8S4 12.5 8 12.5a6 6 0 0 0 3.7-1.3M6.6 6.6a2 2 0 0 0 2.8 2.8M2.5 2.5l11 11';

const plainField = { type: 'text' } as const;
const maskedField = { type: 'password' } as const;

/** One field for the API key. What is wrong, and what came of it, is handed to `onOutcome` to be said in one place. */
export function KeyForm({ onSave, onOutcome, autoFocus = false, placeholder, children }: Props) {
  const id = useOwnId();
  const field = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  // At once, where a state is known only with the next drawing: a second Enter may come before that.
  const isSaving = useRef(false);
  // It may come after that as well, into the emptied field, or be the second click of two; there is nothing to say of that one.
  const isSaved = useRef(false);
  const expectKey = () => {
    isSaved.current = false;
  };
  const [wrong, setWrong] = useState(false);
  const [doubted, setDoubted] = useState(false);

  useSoon(keyCleaner);
  useEffect(() => {
    // Browsers give a masked field no role of its own; it is told as what it is, an edit field that hides its text.
    field.current?.setAttribute('role', 'textbox');
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);

  const saveTyped = async () => {
    const { cleanKey, keyRefusalWords, looksLikeTaskId } = await keyCleaner.load();
    const input = field.current;
    if (!input) return;
    const cleaned = cleanKey(input.value);
    setWrong(!cleaned.ok);
    if (!cleaned.ok) {
      onOutcome({ good: false, words: keyRefusalWords(cleaned.reason) });
      input.focus();
      return;
    }
    if (looksLikeTaskId(cleaned.key) && !doubted) {
      setDoubted(true);
      setWrong(true);
      onOutcome({ good: false, words: t('key.task_id') });
      input.focus();
      return;
    }
    setBusy(true);
    onOutcome({ good: null, words: t('key_form.testing') });
    const outcome = await onSave(cleaned.key);
    onOutcome(outcome);
    isSaved.current = outcome.good !== false;
    if (isSaved.current) input.value = '';
    setWrong(!isSaved.current);
  };
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isSaving.current || isSaved.current) return;
    isSaving.current = true;
    try {
      await saveTyped();
    } catch (error) {
      console.error(error);
      onOutcome({ good: false, words: t('key_form.not_saved') });
      setWrong(true);
    }
    isSaving.current = false;
    setBusy(false);
  };

  return (
    <form class="key-form" onSubmit={save} onFocusIn={expectKey} aria-busy={busy}>
      <label for={id} class="field-label">
        {t('key_form.label')}
      </label>
      <div class="field-with-button">
        <input
          id={id}
          ref={field}
          class="field mono"
          {...(shown ? plainField : maskedField)}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={placeholder}
          aria-invalid={wrong}
          onInput={() => {
            expectKey();
            setWrong(false);
            setDoubted(false);
          }}
        />
        <button
          type="button"
          class="icon-button"
          aria-label={t(shown ? 'key_form.hide' : 'key_form.show')}
          title={t(shown ? 'key_form.hide' : 'key_form.show')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <Picture path={shown ? closedEye : eye} />
        </button>
      </div>
      <div class="key-foot">
        <a class="link" href="https://app.openmart.com/api-management" target="_blank" rel="noopener noreferrer">
          {t('key_form.where')}
        </a>
        <span class="spring" />
        {children}
        <button type="submit" class="button primary" onClick={({ detail }) => detail === 1 && expectKey()}>
          {t('action.save')}
        </button>
      </div>
    </form>
  );
}
