import { useState } from 'preact/hooks';
import { lazy } from '@/components/lazy.ts';
import { t } from '@/lib/i18n.ts';
import type { KeptFile } from '@/lib/ids/draft.ts';
import { createIdFiles, type IdFile, type IdFilePorts, type IdFiles } from '@/lib/ids/id-files.ts';
import { idFinder } from './id-finder.ts';

/**
 * The most characters that stand in the field; a longer text is kept beside it, like a file. Browsers lay out a field as a whole, Chromium that of a popup
 * at several widths: nine million characters take it seconds, at every opening. All ids that are taken in one go, one a line, have room.
 */
export const longestText = 200_000;

const idFileReader = lazy(() => import('./read-id-file.ts'));

/** The files beside a form, as they are drawn. */
export interface FormFiles extends Pick<IdFiles<unknown>, 'remove' | 'takeOut' | 'putBack'> {
  files: readonly IdFile[];
  add: (files: Iterable<File>) => void;
  /** Puts a long text beside the others. */
  addText: (text: string) => void;
}

/** Keeps files beside a form, at first those of its draft. `onChange` is called with all of them when they are to be kept. */
export function useIdFiles(
  draft: readonly KeptFile[],
  onChange: IdFilePorts<unknown>['onChange'],
  onSame: IdFilePorts<unknown>['onSame'],
): FormFiles {
  const [, drawAnew] = useState({});
  const [list] = useState(() =>
    createIdFiles<File | string>(draft, {
      read: async (source) => (await idFileReader.load()).readIdFile(source),
      readKept: async (kept) => (await idFinder.load()).readKept(kept),
      onFiles: () => drawAnew({}),
      onChange,
      onSame,
      report: console.error,
    }),
  );
  return {
    ...list,
    files: list.files(),
    add(added) {
      for (const file of added) void list.add(file.name, file);
    },
    addText: (text) => void list.add(t('form.long_text', { size: Math.round(text.length / 100_000) / 10 }), text),
  };
}
