import { t } from '../i18n.ts';
import { chosenOf, foundWords, nearWords } from './chosen-ids.ts';
import { type Found, type FoundId, type Refusal, refusalWords } from './find-ids.ts';
import type { FileIds } from './id-file.ts';
import { mergeFound } from './merge-found.ts';

/** What was ticked by hand (key → ticked). */
export type Ticked = ReadonlyMap<string, boolean>;

/** The ids of a form, and what is to be said of them. */
export interface FormIds {
  found: Found;
  /** Those that are meant. */
  chosen: FoundId[];
  /** The same as they are sent. */
  meant: string[];
  /** Whether there is anything to choose from, or to look at. */
  canChoose: boolean;
  /** How many were found and are meant; empty where there are none. */
  counted: string;
  /** What was left out since it is not whole; empty for nothing. */
  amiss: string;
  /** Where none is meant: what is wrong, and what to do; empty while something is being read. */
  refusal: string;
}

/** What is in a form: what was found in its text, then in what stands beside it, in order; `ids` of that is `null` while it is being read. */
export function formIds(inText: Found, files: readonly { ids: FileIds | null }[], ticked: Ticked): FormIds {
  const found = mergeFound([inText, ...files.flatMap(({ ids }) => (ids?.ok ? [ids.found] : []))]);
  const chosen = chosenOf(found, ticked);
  // What is being read may hold what was meant: before it was, nothing is offered in its place, and nobody is told that there is none.
  const isReading = files.some(({ ids }) => ids === null);
  return {
    found: isReading ? { ...found, anyway: [] } : found,
    chosen,
    meant: chosen.map(({ id }) => id),
    canChoose: found.ids.length > 0 && found.ids.length + found.nearCount > 1,
    counted: foundWords(found, chosen.length),
    amiss: nearWords(found),
    refusal: isReading ? '' : whyNone(found.refusal, files.length > 0),
  };
}

function whyNone(refusal: Refusal | null, hasFiles: boolean): string {
  if (refusal === null) return t('form.tick_one');
  return refusalWords(refusal === 'empty' && hasFiles ? 'no-id' : refusal);
}
