import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useOwnId } from '@/components/own-id.ts';
import { t } from '@/lib/i18n.ts';
import { chosenOf } from '@/lib/ids/chosen-ids.ts';
import { findIds, refusalWords } from '@/lib/ids/find-ids.ts';
import { mergeFound } from '@/lib/ids/merge-found.ts';
import type { Picked } from '@/lib/ids/picked.ts';
import { FileChooser } from './file-chooser.tsx';
import { FileDrop } from './file-drop.tsx';
import { FoundLine } from './found-line.tsx';
import { IdChoice } from './id-choice.tsx';
import { IdFileList } from './id-file-list.tsx';
import { useIdFiles } from './id-files.ts';
import { usePasteAnywhere } from './paste-anywhere.ts';

type PickedText = Extract<Picked, { text: string }>;

interface Props {
  draft: string;
  /** Text picked from a page that needs the person's eyes. */
  picked: PickedText | null;
  onPickedShown: (picked: PickedText) => void;
  onDraft: (text: string) => void;
  /** Resolves to whether the ids now stand in the list. */
  onLookUp: (ids: string[]) => Promise<boolean>;
  /** Whether files can be dropped and chosen here. */
  canTakeFiles?: boolean;
  /** Where they can't: leads to a page where they can. */
  onFromFile?: (() => void) | undefined;
}

/** The form that finds ids in whatever is typed, pasted or dropped, and looks them up. */
export function IdForm({ draft, picked, onPickedShown, onDraft, onLookUp, canTakeFiles = false, onFromFile }: Props) {
  const id = useOwnId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(draft);
  const [ticked, setTicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState('');
  const busy = useRef(false);
  const idFiles = useIdFiles(() => setRefused(''));
  const { files } = idFiles;

  const inText = useMemo(() => findIds(text), [text]);
  const found = useMemo(
    () => mergeFound([inText, ...files.flatMap(({ ids }) => (ids?.ok ? [ids.found] : []))]),
    [inText, files],
  );
  const chosen = useMemo(() => chosenOf(found, ticked), [found, ticked]);

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

  useEffect(() => {
    if (document.activeElement === document.body) area.current?.focus();
  }, []);
  useEffect(() => {
    if (!picked) return;
    change(text.trim() === '' ? picked.text : `${picked.text}\n${text}`);
    setNote(pickedNote(picked));
    area.current?.focus();
    onPickedShown(picked);
  }, [picked]);

  const lookUp = async (ids: string[]) => {
    busy.current = true;
    // At once, so that what is typed while the ids are being stored stays, and no draft of them comes back.
    change('');
    setTicked(new Map());
    idFiles.replace([]);
    const stored = await onLookUp(ids);
    busy.current = false;
    if (stored || area.current?.value !== '') return;
    change(text);
    setTicked(ticked);
    idFiles.replace(files);
  };
  const submit = () => {
    if (busy.current) return;
    area.current?.focus();
    if (files.some(({ ids }) => ids === null)) setRefused(t('form.still_reading'));
    else if (chosen.length > 0) void lookUp(chosen.map((each) => each.id));
    else setRefused(found.ids.length > 0 ? t('form.tick_one') : refusalWords(found.refusal ?? 'empty'));
  };

  return (
    <form
      class="id-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label for={id} class="field-label">
        {t('form.label')}
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
        placeholder={t('form.placeholder')}
        aria-invalid={refused !== ''}
        aria-describedby={`${id}-found`}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          submit();
        }}
      />
      {canTakeFiles && <IdFileList files={files} onRemove={idFiles.remove} />}
      <div class="id-foot">
        <FoundLine
          id={`${id}-found`}
          text={text}
          found={found}
          chosen={chosen.length}
          refused={refused}
          onAnyway={(ids) => void lookUp(ids)}
        >
          {canTakeFiles && <FileChooser onFiles={idFiles.add} />}
          {!canTakeFiles && onFromFile && (
            <button type="button" class="text-button" onClick={onFromFile}>
              {t('form.from_file')}
            </button>
          )}
        </FoundLine>
        <button type="submit" class="button primary">
          {t('action.look_up')}
        </button>
      </div>
      {found.ids.length > 0 && found.ids.length + found.nearCount > 1 && (
        <IdChoice
          found={found}
          chosen={new Set(chosen.map(({ key }) => key))}
          onTick={(keys, value) => setTicked(new Map([...ticked, ...keys.map((key) => [key, value] as const)]))}
        />
      )}
      {canTakeFiles && <FileDrop onFiles={idFiles.add} />}
    </form>
  );
}

function pickedNote({ want, text }: PickedText): string {
  if (want === 'correct' || want === 'search') return t('form.none_in_text');
  const ids = t('count.ids', chosenOf(findIds(text), new Map()).length);
  return t(want === 'cut' ? 'form.selection_cut' : 'form.confirm', { ids });
}
