import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { chosenOf, foundWords } from '@/lib/chosen-ids.ts';
import { findIds, refusalWords } from '@/lib/find-ids.ts';
import type { Picked } from '@/lib/picked.ts';
import { IdChoice } from './id-choice.tsx';
import { usePasteAnywhere } from './paste-anywhere.ts';
import { useSettled } from './settled.ts';

type PickedText = Extract<Picked, { text: string }>;

interface Props {
  draft: string;
  /** Text picked from a page that needs the person's eyes. */
  picked: PickedText | null;
  onPickedShown: (picked: PickedText) => void;
  onDraft: (text: string) => void;
  /** Resolves to whether the ids now stand in the list. */
  onLookUp: (ids: string[]) => Promise<boolean>;
}

/** The form that finds ids in whatever is typed or pasted, and looks them up. */
export function IdForm({ draft, picked, onPickedShown, onDraft, onLookUp }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(draft);
  const [ticked, setTicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState('');
  const busy = useRef(false);

  const found = useMemo(() => findIds(text), [text]);
  const chosen = useMemo(() => chosenOf(found, ticked), [found, ticked]);
  const words = foundWords(found, chosen.length);
  const hint = words === '' && text.trim() !== '' ? refusalWords[found.refusal ?? 'no-id'] : words;
  const said = useSettled(refused || hint, 600);

  const change = (next: string) => {
    setText(next);
    setNote('');
    setRefused('');
    onDraft(next);
  };
  const append = (added: string) => {
    change(text.trim() === '' ? added : `${text.trimEnd()}\n${added}`);
    area.current?.focus();
  };
  usePasteAnywhere(append);

  useEffect(() => area.current?.focus(), []);
  useEffect(() => {
    if (!picked) return;
    change(text.trim() === '' ? picked.text : `${picked.text}\n${text}`);
    setNote(pickedNote(picked));
    area.current?.focus();
    onPickedShown(picked);
  }, [picked]);

  const lookUp = async () => {
    if (busy.current) return;
    area.current?.focus();
    if (chosen.length === 0) {
      setRefused(found.ids.length > 0 ? 'Tick at least one id.' : refusalWords[found.refusal ?? 'empty']);
      return;
    }
    busy.current = true;
    // At once, so that what is typed while the ids are being stored stays, and no draft of them comes back.
    change('');
    setTicked(new Map());
    const stored = await onLookUp(chosen.map((each) => each.id));
    busy.current = false;
    if (stored || area.current?.value !== '') return;
    change(text);
    setTicked(ticked);
  };

  return (
    <form
      class="id-form"
      onSubmit={(event) => {
        event.preventDefault();
        void lookUp();
      }}
    >
      <label for={id} class="field-label">
        Task or batch IDs
      </label>
      {note !== '' && <p class="picked-note">{note}</p>}
      <textarea
        id={id}
        ref={area}
        class="field id-area mono"
        rows={2}
        value={text}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder="Paste ids, a link, JSON, a log…"
        aria-invalid={refused !== ''}
        aria-describedby={`${id}-found`}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          void lookUp();
        }}
      />
      <div class="id-foot">
        <p id={`${id}-found`} class={refused ? 'found bad' : 'found'}>
          {refused || hint || 'Press Enter to look up'}
        </p>
        <p class="unseen-words" aria-live="polite">
          {said}
        </p>
        <button type="submit" class="button primary">
          Look up
        </button>
      </div>
      {found.ids.length > 1 && (
        <IdChoice
          ids={found.ids}
          chosen={new Set(chosen.map(({ key }) => key))}
          onTick={(keys, value) => setTicked(new Map([...ticked, ...keys.map((key) => [key, value] as const)]))}
        />
      )}
    </form>
  );
}

function pickedNote({ want, text }: PickedText): string {
  if (want === 'correct') return 'No id in the selection. Correct it here, then look it up.';
  const found = findIds(text);
  return `${chosenOf(found, new Map()).length.toLocaleString('en-GB')} ids in the selection. Look them all up?`;
}
