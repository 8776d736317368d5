import { useEffect, useRef, useState } from 'preact/hooks';
import { lazy } from '@/components/lazy.ts';
import { t } from '@/lib/i18n.ts';
import { type KeptFile, keptOf, unreadable } from '@/lib/ids/draft.ts';
import type { FileIds } from '@/lib/ids/id-file.ts';
import { idFinder } from './id-finder.ts';

/**
 * The most characters that stand in the field; a longer text is kept beside it, like a file. Browsers lay out a field as a whole, Chromium that of a popup
 * at several widths: nine million characters take it seconds, at every opening. All ids that are taken in one go, one a line, have room.
 */
export const longestText = 200_000;

const idFileReader = lazy(() => import('./read-id-file.ts'));

/** A file, or a text too long for the field, beside what is typed: `ids` is `null` while it is being read. */
export interface IdFile extends KeptFile {
  key: number;
  ids: FileIds | null;
}

/** The files that ids are taken from, and what can be done with them. */
export interface IdFiles {
  files: readonly IdFile[];
  add: (files: Iterable<File>) => void;
  /** Puts a long text beside the others. */
  addText: (text: string) => void;
  remove: (key: number) => void;
  /** Takes all of them out. */
  clear: () => void;
  /** Puts these back, which were taken out a moment ago, before what came meanwhile. */
  putBack: (files: readonly IdFile[]) => void;
}

/** Keeps files beside a form, at first those of its draft, and reads each as it comes. `onChange` is called with all of them when anything changes. */
export function useIdFiles(draft: readonly KeptFile[], onChange: (files: readonly IdFile[]) => void): IdFiles {
  const [files, setFiles] = useState<readonly IdFile[]>(() =>
    draft.map((each, place) => ({ ...each, key: place, ids: null })),
  );
  const latest = useRef(files);
  const nextKey = useRef(draft.length);
  const replace = (next: readonly IdFile[]) => {
    latest.current = next;
    setFiles(next);
    onChange(next);
  };
  // It is there from the first moment, so that one who closes the page before it is read finds out.
  const read = async (name: string, source: File | string) => {
    const key = nextKey.current++;
    const withIds = (ids: FileIds | null) => ({ key, name, ids, kept: keptOf(ids) });
    replace([...latest.current, withIds(null)]);
    const ids = await idFileReader.load().then(({ readIdFile }) => readIdFile(source), failed);
    replace(latest.current.map((each) => (each.key === key ? withIds(ids) : each)));
  };
  useEffect(() => {
    if (draft.length === 0) return;
    const show = (readKept: (kept: string) => FileIds) =>
      replace(latest.current.map((each) => (each.ids === null ? { ...each, ids: readKept(each.kept) } : each)));
    idFinder.load().then(
      ({ readKept }) => show(readKept),
      (error) => {
        const ids = failed(error);
        show(() => ids);
      },
    );
  }, []);
  return {
    files,
    add(added) {
      for (const file of added) void read(file.name, file);
    },
    addText: (text) => void read(t('form.long_text', { size: Math.round(text.length / 100_000) / 10 }), text),
    remove: (key) => replace(latest.current.filter((each) => each.key !== key)),
    clear: () => replace([]),
    putBack: (taken) => replace([...taken, ...latest.current]),
  };
}

function failed(error: unknown): FileIds {
  console.error(error);
  return unreadable;
}
