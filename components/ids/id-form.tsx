import { useRef, useState } from 'preact/hooks';
import { lazy, useLazyOrFailed, useSoon } from '@/components/lazy.ts';
import { useOwnId } from '@/components/own-id.ts';
import { PartMissing } from '@/components/part-missing.tsx';
import { t } from '@/lib/i18n.ts';
import type { IdFile } from '@/lib/ids/id-files.ts';
import { type FieldWays, useFieldText } from './field-text.ts';
import { FileChooser } from './file-chooser.tsx';
import { useFormFound } from './form-found.ts';
import { IdField } from './id-field.tsx';
import { useIdFiles } from './id-files.ts';
import { idFinder } from './id-finder.ts';
import { useLookUp } from './look-up.ts';
import type { Said } from './said.ts';

const idChoice = lazy(() => import('./id-choice.tsx'));
const idFileField = lazy(() => import('./id-file-field.tsx'));

interface Props extends FieldWays {
  onDraft: (text: string) => void;
  onFiles?: (files: readonly IdFile[]) => void;
  /** Resolves to whether the ids now stand in the list. */
  onLookUp: (ids: string[]) => Promise<boolean>;
  /** Where files can't be dropped and chosen: leads to a page where they can. */
  onFromFile?: (() => void) | undefined;
}

/** The form that finds ids in whatever is typed, pasted or dropped, and looks them up. */
export function IdForm(props: Props) {
  const { draft, onDraft, onFiles, onLookUp, onFromFile } = props;
  const canTakeFiles = !onFromFile;
  const id = useOwnId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useState<Said>({});
  const idFiles = useIdFiles(
    draft.files,
    (all, isRead) => {
      if (!isRead) say({});
      onFiles?.(all);
    },
    (name) => say((before) => ({ ...before, note: t('form.listed_already', { name }) })),
  );
  const { files } = idFiles;
  const field = useFieldText({
    ...props,
    area,
    takeLong: idFiles.addText,
    onChange(next, isKept) {
      say({});
      if (isKept) onDraft(next);
    },
  });
  const { text, rests, shownPick } = field;
  const found = useFormFound(text, files, shownPick !== null);
  const { finder, ids, ticked, setTicked } = found;
  const { submit, lookUp } = useLookUp({ ...field, ...idFiles, ...found, say, onLookUp });

  // A second Enter finds the form empty, and asks for nothing.
  const onEnter = () => {
    if (text.trim() !== '' || files.length > 0) void submit();
  };

  const { FoundLine, PickedNote } = finder ?? {};
  const [choice, noChoice] = useLazyOrFailed(idChoice, ids?.canChoose ?? false);
  const [fileField, noFileField] = useLazyOrFailed(idFileField, canTakeFiles || files.length > 0);
  useSoon(idFinder, idChoice);

  return (
    <form
      class="id-form"
      onSubmit={(event) => {
        event.preventDefault();
        area.current?.focus();
        void submit();
      }}
    >
      <label for={id} class="field-label">
        {t('form.label')}
      </label>
      {PickedNote && shownPick && <PickedNote picked={shownPick} />}
      <IdField
        id={id}
        area={area}
        text={text}
        isRefused={said.refused !== undefined}
        onChange={field.change}
        onEnter={onEnter}
      />
      {(noChoice || noFileField) && <PartMissing />}
      {fileField && (
        <fileField.IdFileField {...idFiles} canTakeFiles={canTakeFiles} said={said} say={say} submit={submit} />
      )}
      <div class="id-foot">
        <div class="found-lines">
          {FoundLine ? (
            <FoundLine id={`${id}-found`} text={text} rests={rests} ids={ids} said={said} onAnyway={lookUp} />
          ) : (
            <p id={`${id}-found`} class={said.refused ? 'found bad' : 'found'}>
              {said.refused || said.note || t('form.hint')}
            </p>
          )}
          {onFromFile ? (
            <button type="button" class="text-button" onClick={onFromFile}>
              {t('form.from_file')}
            </button>
          ) : (
            <FileChooser onFiles={idFiles.add} />
          )}
        </div>
        <button type="submit" class="button primary">
          {t('action.look_up')}
        </button>
      </div>
      {ids?.canChoose && choice && <choice.IdChoice ids={ids} ticked={ticked} onTicked={setTicked} />}
    </form>
  );
}
