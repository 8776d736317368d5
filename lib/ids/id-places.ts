import { type Change, cleanText } from '../text/clean-text.ts';
import { isAlmostUuid, looksLikeId } from './id-form.ts';
import { labelledSpans } from './labelled-ids.ts';
import { loneSpans } from './lone-spans.ts';
import { mergeSpans } from './merge-spans.ts';
import { type SheetIds, sheetIds } from './sheet-ids.ts';
import { type Span, uuidSpans } from './uuid-spans.ts';

/** The most ids taken from one text. */
export const idLimit = 5000;

/** Where an id stands, and whether it does so after a label such as `task_id` or `/batch/`, or under such a heading. */
export interface Place extends Span {
  labelled: boolean;
}

/** Where the ids of a text stand, before anything is told of them. */
export interface IdPlaces {
  /** The text without hidden and look-alike characters, which all places are in. */
  clean: string;
  changes: readonly Change[];
  /** Every id as often as it comes, in order. */
  spans: readonly Span[];
  /** Every different id, in order: where it is labelled, if it comes more than once; else where it comes first. */
  places: ReadonlyMap<string, Place>;
  /** The first `idLimit` of them. */
  kept: readonly (readonly [key: string, place: Place])[];
  /** Some of those are labelled, so only such are meant: logs are full of other ids. */
  labelledOnly: boolean;
  /** What is labelled, also where it is no whole id. */
  labelled: readonly Span[];
  sheet: SheetIds;
}

/**
 * Finds where task and batch ids stand in any text. UUID-shaped ids are found anywhere; other forms only after a label (`task_id`, `/task/`, …),
 * in a column of that name, or where the whole text consists of them. Linear in the length of the text; never throws.
 */
export function idPlaces(text: string): IdPlaces {
  const { text: clean, changes } = cleanText(text);
  const uuids = uuidSpans(clean);
  const sheet = sheetIds(clean, uuids);
  const labelled = mergeSpans(sheet.labelled, labelledSpans(clean));
  const found = mergeSpans(
    labelled.filter((span) => isWhole(clean, span)),
    uuids,
  );
  const spans = found.length > 0 ? found : loneSpans(clean, looksLikeId);
  const places = placesOf(clean, spans, new Set(labelled.map(({ start }) => start)));
  const kept = [...places].slice(0, idLimit);
  const labelledOnly = kept.some(([, place]) => place.labelled);
  return { clean, changes, spans, places, kept, labelledOnly, labelled, sheet };
}

/** The ids of a text that are meant unless the person says otherwise, as they are sent: the same that `findIds` chooses. */
export function idsMeant(text: string): string[] {
  const { clean, kept, labelledOnly } = idPlaces(text);
  const meant = kept.filter(([, { labelled }]) => labelled || !labelledOnly);
  return meant.map(([, { start, end }]) => clean.slice(start, end));
}

/** Whether what stands there is an id, and not one but for a slip. */
export function isWhole(text: string, { start, end }: Span): boolean {
  return !isAlmostUuid(text.slice(start, end));
}

/** Where each different id stands, by key, in the order of the text. */
function placesOf(text: string, spans: readonly Span[], labelled: ReadonlySet<number>): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { start, end } of spans) {
    const key = text.slice(start, end).toLowerCase();
    const known = places.get(key);
    const isLabelled = labelled.has(start);
    if (known === undefined || (isLabelled && !known.labelled)) places.set(key, { start, end, labelled: isLabelled });
  }
  return places;
}
