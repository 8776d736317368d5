import type { KeptFile } from './draft.ts';
import type { FileIds } from './id-file.ts';

/**
 * A file, or a text too long for the field, beside what is typed: `ids` is `null` while it is being read. It stays one object, so that whoever keeps one that
 * was taken out has what came of it.
 */
export interface IdFile extends KeptFile {
  key: number;
  ids: FileIds | null;
}

/** What came of reading a file, and what is to be kept of that. */
export type ReadFile = Pick<KeptFile, 'kept'> & { ids: FileIds };

/** Whether ids were found in it. */
export function holdsIds({ ids }: Pick<IdFile, 'ids'>): boolean {
  return ids?.ok === true && ids.found.ids.length > 0;
}

/** The files that ids are taken from, and what can be done with them. */
export interface IdFiles<Source> {
  files(): readonly IdFile[];
  /** Takes one in, and reads it, in place of those of its name that could not be read. One that is there already is not taken in again. */
  add(name: string, source: Source): Promise<void>;
  remove(key: number): void;
  /** Takes those out that ids are taken from; the others still say why there are none. */
  takeOut(): void;
  /** Puts these back, which were taken out a moment ago, before what came meanwhile. */
  putBack(taken: readonly IdFile[]): void;
}

/** Those that read reject where what reads can't be had. */
export interface IdFilePorts<Source> {
  read(source: Source): Promise<ReadFile>;
  readKept(kept: string): Promise<FileIds>;
  /** They, or what is known of them, are others now. */
  onFiles(): void;
  /** The same, and they are to be kept. `isRead`: one of them was read, and nobody put in or took out any. */
  onChange(files: readonly IdFile[], isRead: boolean): void;
  /** One of this name, with the same ids, was there already. */
  onSame(name: string): void;
  report(fault: unknown): void;
}

/**
 * Holds the files beside a form, at first those of its draft. What is read of a draft is nothing new and not kept again: another page may have the
 * same draft open, and have changed it since.
 */
export function createIdFiles<Source>(
  draft: readonly KeptFile[],
  { read, readKept, onFiles, onChange, onSame, report }: IdFilePorts<Source>,
): IdFiles<Source> {
  let files: readonly IdFile[] = draft.map((each, key) => ({ ...each, key, ids: null }));
  let nextKey = files.length;
  const show = (next: readonly IdFile[]) => {
    files = next;
    onFiles();
  };
  const change = (next: readonly IdFile[], isRead = false) => {
    show(next);
    onChange(next, isRead);
  };
  const without = (key: number) => files.filter((each) => each.key !== key);
  const failed = (fault: unknown): FileIds => {
    report(fault);
    return { ok: false, reason: 'unreadable' };
  };

  for (const file of files)
    void readKept(file.kept)
      .catch(failed)
      .then((ids) => {
        file.ids = ids;
        show([...files]);
      });
  return {
    files: () => files,
    async add(name, source) {
      const file: IdFile = { key: nextKey++, name, kept: '', ids: null };
      // It is there from the first moment, so that one who closes the page before it is read finds out.
      change([...files.filter((each) => each.name !== name || each.ids === null || each.ids.ok), file]);
      const more: Partial<ReadFile> & { ids: FileIds } = await read(source).catch((fault) => ({ ids: failed(fault) }));
      const isSame = holdsIds(more) && files.some((each) => each.name === name && each.kept === more.kept);
      Object.assign(file, more);
      if (!files.includes(file)) return;
      change(isSame ? without(file.key) : [...files], true);
      if (isSame) onSame(name);
    },
    remove: (key) => change(without(key)),
    takeOut: () => change(files.filter((each) => !holdsIds(each))),
    putBack: (taken) => change([...taken, ...files.filter((each) => !taken.includes(each))]),
  };
}
