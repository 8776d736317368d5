import './id-file-field.css';
import { FileDrop } from './file-drop.tsx';
import { IdFileList } from './id-file-list.tsx';
import type { FormFiles } from './id-files.ts';

interface Props extends FormFiles {
  canTakeFiles: boolean;
}

/** The files of a form, and, where it can take some, the page as the place to drop them on. */
export function IdFileField({ files, remove, add, canTakeFiles }: Props) {
  return (
    <>
      <IdFileList files={files} onRemove={remove} />
      {canTakeFiles && <FileDrop onFiles={add} />}
    </>
  );
}
