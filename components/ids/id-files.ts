import { useEffect, useRef, useState } from 'preact/hooks';
import { lazy } from '@/components/lazy.ts';
import type { FileIds } from '@/lib/ids/id-file.ts';

const idFileReader = lazy(() => import('./read-id-file.ts'));

/** A file beside what is typed: `ids` is `null` while it is being read. */
export interface IdFile {
  key: number;
  name: string;
  ids: FileIds | null;
}

/** The files that ids are taken from, and what can be done with them. */
export interface IdFiles {
  files: readonly IdFile[];
  add: (files: Iterable<File>) => void;
  remove: (key: number) => void;
  /** Puts these in place of all: none, or those that were taken out a moment ago. */
  replace: (files: readonly IdFile[]) => void;
}

/** Keeps files beside a form, and reads each as it comes. `onChange` is called when one comes or goes. */
export function useIdFiles(onChange: () => void): IdFiles {
  const [files, setFiles] = useState<readonly IdFile[]>([]);
  const readers = useRef(new Map<number, AbortController>());
  const lastKey = useRef(0);
  useEffect(
    () => () => {
      for (const reader of readers.current.values()) reader.abort();
    },
    [],
  );

  const drop = (key: number) => {
    readers.current.get(key)?.abort();
    readers.current.delete(key);
  };
  const read = async (key: number, file: File) => {
    const reader = new AbortController();
    readers.current.set(key, reader);
    const ids = await idFileReader
      .load()
      .then(({ readIdFile }) => readIdFile(file, reader.signal))
      .catch((error: unknown): FileIds => {
        console.error(error);
        return { ok: false, reason: 'unreadable' };
      });
    readers.current.delete(key);
    setFiles((all) => all.map((each) => (each.key === key ? { ...each, ids } : each)));
  };
  return {
    files,
    add(added) {
      const fresh = [...added].map((file) => ({ file, key: ++lastKey.current }));
      setFiles((all) => [...all, ...fresh.map(({ file, key }) => ({ key, name: file.name, ids: null }))]);
      for (const { file, key } of fresh) void read(key, file);
      onChange();
    },
    remove(key) {
      drop(key);
      setFiles((all) => all.filter((each) => each.key !== key));
      onChange();
    },
    replace(kept) {
      for (const key of readers.current.keys()) drop(key);
      setFiles(kept);
    },
  };
}
