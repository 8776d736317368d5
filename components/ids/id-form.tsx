import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isVisible } from '@/components/is-visible.ts';
import { lazy, useLazy, useLazyOrFailed, useSoon } from '@/components/lazy.ts';
import { useOwnId } from '@/components/own-id.ts';
import { PartMissing } from '@/components/part-missing.tsx';
import { useSettled } from '@/components/settled.ts';
import { t } from '@/lib/i18n.ts';
import type { Draft } from '@/lib/ids/draft.ts';
import type { Found } from '@/lib/ids/find-ids.ts';
import type { FormIds } from '@/lib/ids/form-ids.ts';
import type { PickedText } from '@/lib/ids/picked-note.ts';
import { FileChooser } from './file-chooser.tsx';
import { type IdFile, longestText, useIdFiles } from './id-files.ts';
import { type IdFinder, idFinder } from './id-finder.ts';
import { usePasteAnywhere } from './paste-anywhere.ts';

const idChoice = lazy(async () => (await import('./id-choice.tsx')).IdChoice);
const idFileField = lazy(async () => (await import('./id-file-field.tsx')).IdFileField);

const typingPause = 800; // milliseconds without a change, after which a person is taken to have paused

interface Props {
  draft: Draft;
  /** Text picked from a page that needs the person's eyes. */
  picked: PickedText | null;
  onPickedShown: (picked: PickedText) => void;
  onDraft: (text: string) => void;
  onFiles?: (files: readonly IdFile[]) => void;
  /** Resolves to whether the ids now stand in the list. */
  onLookUp: (ids: string[]) => Promise<boolean>;
  /** Whether files can be dropped and chosen here. */
  canTakeFiles?: boolean;
  /** Where they can't: leads to a page where they can, by the same name. */
  onFromFile?: (() => void) | undefined;
  /** Told of a paste while the form can't be seen: it is to be brought in sight. */
  onOutOfSight?: () => void;
}

/** The form that finds ids in whatever is typed, pasted or dropped, and looks them up. */
export function IdForm({
  draft,
  picked,
  onPickedShown,
  onDraft,
  onFiles,
  onLookUp,
  canTakeFiles = false,
  onFromFile,
  onOutOfSight,
}: Props) {
  const id = useOwnId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(draft.text);
  const [isTyped, setTyped] = useState(false);
  const [ticked, setTicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [shownPick, setShownPick] = useState<PickedText | null>(null);
  const [refused, setRefused] = useState('');
  const [leftOut, setLeftOut] = useState('');
  const busy = useRef(false);
  // Something was pasted while the field was out of sight: it gets the focus once it can.
  const isAwaited = useRef(false);
  const idFiles = useIdFiles(draft.files, (all) => {
    setRefused('');
    onFiles?.(all);
  });
  const { files } = idFiles;

  // Where it can't be fetched, looking up tries again and says so.
  const finder = useLazy(idFinder, text !== '' || files.length > 0);
  const note = useMemo(() => (shownPick && finder?.pickedNote(shownPick)) || '', [shownPick, finder]);
  const inText = useMemo(() => finder?.findIds(text) ?? null, [finder, text]);
  const ids = useMemo(() => inText && finder && idsIn(finder, inText), [inText, files, ticked]);
  const FoundLine = finder?.FoundLine;
  const rests = useSettled(text, typingPause) === text || !isTyped;
  const canChoose = ids !== null && ids.found.ids.length > 0 && ids.found.ids.length + ids.found.nearCount > 1;
  const [IdChoice, noChoice] = useLazyOrFailed(idChoice, canChoose);
  const [IdFileField, noFileField] = useLazyOrFailed(idFileField, canTakeFiles || files.length > 0);
  useSoon(idFinder, idChoice);

  function idsIn({ formIds }: IdFinder, typed: Found): FormIds {
    return formIds([typed, ...files.flatMap((file) => (file.ids?.ok ? [file.ids.found] : []))], ticked);
  }

  const change = (next: string, byKey = false) => {
    const isLong = next.length > longestText;
    if (isLong) takeLong(next);
    setText(isLong ? '' : next);
    setTyped(byKey);
    setShownPick(null);
    setRefused('');
    setLeftOut('');
    onDraft(isLong ? '' : next);
  };
  // Where it can't be looked through it stands in the field after all, rather than nowhere.
  const takeLong = (long: string) => void idFiles.addText(long).catch(() => setText((now) => `${now}\n${long}`.trim()));
  const append = (added: string) => {
    if (added.length > longestText) takeLong(added);
    else change(text.trim() === '' ? added : `${text.trimEnd()}\n${added}`);
    if (!area.current || isVisible(area.current)) return area.current?.focus();
    isAwaited.current = true;
    onOutOfSight?.();
  };
  usePasteAnywhere(area, longestText, append);
  useEffect(() => {
    if (!isAwaited.current || !area.current || !isVisible(area.current)) return;
    isAwaited.current = false;
    area.current.focus();
  });

  useEffect(() => {
    if (document.activeElement === document.body) area.current?.focus();
  }, []);
  useEffect(() => {
    if (!picked) return;
    change(text.trim() === '' ? picked.text : `${picked.text}\n${text}`);
    setShownPick(picked);
    area.current?.focus();
    onPickedShown(picked);
  }, [picked]);

  /** `amiss`: what was left out of these. */
  const lookUp = async (ids: string[], amiss = '') => {
    busy.current = true;
    // At once, so that what is typed while the ids are being stored stays, and no draft of them comes back.
    change('');
    setLeftOut(amiss);
    setTicked(new Map());
    idFiles.clear();
    const stored = await onLookUp(ids);
    busy.current = false;
    if (stored || area.current?.value !== '') return;
    change(text);
    setTicked(ticked);
    idFiles.putBack(files);
  };
  const submit = async () => {
    if (busy.current) return;
    area.current?.focus();
    if (files.some((file) => file.ids === null)) return setRefused(t('form.still_reading'));
    busy.current = true;
    const loaded = await idFinder.load().catch(console.error);
    busy.current = false;
    if (!loaded) return setRefused(t('trouble.part_missing'));
    const { found, chosen, amiss, refusal } = ids ?? idsIn(loaded, loaded.findIds(text));
    const meant = chosen.map((each) => each.id);
    if (meant.length > 0) await lookUp(meant, amiss);
    else setRefused(found.ids.length > 0 ? t('form.tick_one') : refusal);
  };

  return (
    <form
      class="id-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
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
        onInput={(event) => change(event.currentTarget.value, !/^insertFrom/.test(event.inputType))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          void submit();
        }}
      />
      {(noChoice || noFileField) && <PartMissing />}
      {IdFileField && <IdFileField {...idFiles} canTakeFiles={canTakeFiles} />}
      <div class="id-foot">
        <div class="found-lines">
          {FoundLine ? (
            <FoundLine
              id={`${id}-found`}
              text={text}
              rests={rests}
              ids={ids}
              refused={refused}
              leftOut={leftOut}
              onAnyway={(anyway) => void lookUp(anyway)}
            />
          ) : (
            <p id={`${id}-found`} class={refused ? 'found bad' : 'found'}>
              {refused || t('form.hint')}
            </p>
          )}
          {canTakeFiles && <FileChooser onFiles={idFiles.add} />}
          {!canTakeFiles && onFromFile && (
            <button type="button" class="text-button" onClick={onFromFile}>
              {t('form.from_file')}
            </button>
          )}
        </div>
        <button type="submit" class="button primary">
          {t('action.look_up')}
        </button>
      </div>
      {canChoose && IdChoice && (
        <IdChoice
          found={ids.found}
          chosen={new Set(ids.chosen.map(({ key }) => key))}
          onTick={(keys, value) => setTicked(new Map([...ticked, ...keys.map((key) => [key, value] as const)]))}
        />
      )}
    </form>
  );
}
