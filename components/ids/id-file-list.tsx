import { useRef } from 'preact/hooks';
import { t } from '@/lib/i18n.ts';
import { fileWords } from '@/lib/ids/id-file.ts';
import { holdsIds, type IdFile } from '@/lib/ids/id-files.ts';
import { namesApart } from '@/lib/ids/names-apart.ts';

interface Props {
  files: readonly IdFile[];
  onRemove: (key: number) => void;
}

/** The files that ids are taken from. It always stands in the page, so that assistive technology hears what comes of them. */
export function IdFileList({ files, onRemove }: Props) {
  const before = useRef<ReadonlyMap<number, string>>(new Map());
  const names = namesApart(files, before.current);
  before.current = names;
  return (
    <ul class="id-files" aria-label={t('form.files')} aria-live="polite">
      {files.map(({ key, ids }) => (
        <li key={key} class="id-file">
          <span class="id-file-words">
            <bdi class="id-file-name">{names.get(key)}</bdi>
            <span class={ids !== null && !holdsIds({ ids }) ? 'bad' : 'soft'}>
              {' · '}
              {ids === null ? t('form.reading') : fileWords(ids)}
            </span>
          </span>
          <button
            type="button"
            class="text-button"
            aria-label={t('form.remove_file', { name: names.get(key) ?? '' })}
            onClick={() => onRemove(key)}
          >
            {t('action.remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
