import './id-file-field.css';
import { FileDrop } from './file-drop.tsx';
import { IdFileList } from './id-file-list.tsx';
import type { IdFiles } from './id-files.ts';

/** The files of a form, and the page as the place to drop some on. */
export function IdFileField({ files, remove, add }: IdFiles) {
  return (
    <>
      <IdFileList files={files} onRemove={remove} />
      <FileDrop onFiles={add} />
    </>
  );
}
