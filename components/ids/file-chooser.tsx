import { t } from '@/lib/i18n.ts';

interface Props {
  onFiles: (files: FileList) => void;
}

/** Lets the person choose files that hold ids. Not for the popup: the browser's window for it closes that. */
export function FileChooser({ onFiles }: Props) {
  return (
    <label class="text-button file-chooser">
      <input
        type="file"
        class="unseen-words"
        multiple
        accept=".txt,.csv,.tsv,.json,.ndjson,.jsonl,.log,text/*"
        onChange={({ currentTarget }) => {
          if (currentTarget.files) onFiles(currentTarget.files);
          // So that the same file can be chosen again after a correction.
          currentTarget.value = '';
        }}
      />
      {t('form.from_file')}
    </label>
  );
}
