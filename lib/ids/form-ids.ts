import { t } from '../i18n.ts';
import { chosenOf, foundWords, nearWords } from './chosen-ids.ts';
import { type Found, type FoundId, refusalWords } from './find-ids.ts';
import { mergeFound } from './merge-found.ts';

/** The ids of a form, and what is to be said of them. */
export interface FormIds {
  found: Found;
  /** Those that are meant. */
  chosen: FoundId[];
  /** The same as they are sent. */
  meant: string[];
  /** How many were found and are meant; empty where there are none. */
  counted: string;
  /** What was left out since it is not whole; empty for nothing. */
  amiss: string;
  /** Where none is meant: what is wrong, and what to do. */
  refusal: string;
}

/** What is in a form: what was found in its text, then in its files, in order. `ticked` is what was ticked by hand (key → ticked). */
export function formIds(founds: readonly [Found, ...Found[]], ticked: ReadonlyMap<string, boolean>): FormIds {
  const found = mergeFound(founds);
  const chosen = chosenOf(found, ticked);
  return {
    found,
    chosen,
    meant: chosen.map(({ id }) => id),
    counted: foundWords(found, chosen.length),
    amiss: nearWords(found),
    refusal: found.refusal === null ? t('form.tick_one') : refusalWords(found.refusal),
  };
}
