import { useMemo, useState } from 'preact/hooks';
import { useLazy } from '@/components/lazy.ts';
import type { Found } from '@/lib/ids/find-ids.ts';
import type { FormIds, Ticked } from '@/lib/ids/form-ids.ts';
import type { IdFile } from '@/lib/ids/id-files.ts';
import { type IdFinder, idFinder } from './id-finder.ts';

/** What was found in a form so far. */
export interface FormFound {
  /** `null` until it is needed and has come. Where it can't be fetched, looking up tries again and says so. */
  finder: IdFinder | null;
  /** `null` without a finder. */
  ids: FormIds | null;
  ticked: Ticked;
  setTicked: (ticked: Ticked) => void;
  /** Finds with this finder what stands in the form. */
  find: (finder: IdFinder, inText?: Found) => FormIds;
}

/** Finds the ids in what stands in a form: in its text and beside it. `isPicked`: something is to be told of a pick besides. */
export function useFormFound(text: string, files: readonly IdFile[], isPicked: boolean): FormFound {
  const [ticked, setTicked] = useState<Ticked>(new Map());
  const finder = useLazy(idFinder, text !== '' || files.length > 0 || isPicked);
  const find = ({ findIds, formIds }: IdFinder, inText = findIds(text)) => formIds(inText, files, ticked);
  const inText = useMemo(() => finder?.findIds(text), [finder, text]);
  const ids = useMemo(() => finder && find(finder, inText), [inText, files, ticked]);
  return { finder, ids, ticked, setTicked, find };
}
