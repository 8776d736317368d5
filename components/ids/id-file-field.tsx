import './id-file-field.css';
import { useAwaited } from './awaited.ts';
import { FileDrop } from './file-drop.tsx';
import { IdFileList } from './id-file-list.tsx';
import type { FormFiles } from './id-files.ts';
import type { Said } from './said.ts';

interface Props extends FormFiles {
  canTakeFiles: boolean;
  said: Said;
  say: (said: Said) => void;
  submit: () => void;
}

/** The files of a form, and, where it can take some, the page as the place to drop them on. */
export function IdFileField({ files, remove, add, canTakeFiles, said, say, submit }: Props) {
  useAwaited(said.awaited, (gaveIds) => {
    // Where one gave none, the list says why, and whoever reads that decides.
    say({});
    if (gaveIds) submit();
  });
  return (
    <>
      <IdFileList files={files} onRemove={remove} />
      {canTakeFiles && <FileDrop onFiles={add} />}
    </>
  );
}
