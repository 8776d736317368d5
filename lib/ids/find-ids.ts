import { type CharacterName, characterName } from '../text/character-names.ts';
import type { Change } from '../text/clean-text.ts';
import { type Context, contextOf } from './id-context.ts';
import { type IdPlaces, idPlaces, isWhole, type Place } from './id-places.ts';
import { type Refusal, refusalOf } from './id-refusal.ts';
import { isListGap, sourceBefore } from './id-source.ts';
import { mergeSpans } from './merge-spans.ts';
import { isWorthTelling, nearSpans } from './near-ids.ts';
import { pieceSpans } from './piece-spans.ts';
import type { SheetIds } from './sheet-ids.ts';
import type { Span } from './uuid-spans.ts';

export { idLimit } from './id-places.ts';
export { type Refusal, refusalWords } from './id-refusal.ts';

/** One id found in a text. */
export interface FoundId {
  /** As it is sent: as it stands in the text, but for hidden and look-alike characters. */
  id: string;
  /** In lower case: ids are compared without case. */
  key: string;
  /** It stands after a label such as `task_id` or `/batch/`, or under such a heading. */
  labelled: boolean;
  /** Whether it is meant unless the person says otherwise: where some ids of a text are labelled, only those are. */
  chosen: boolean;
  /** What it is called in the text: the heading of its column, or the name before it. Empty where it has no name. */
  source: string;
  /** What stands around it: where it is labelled, if it comes more than once; else where it comes first. */
  context: Context;
}

/** Text that would be an id but for a slip, and is never sent. */
export interface NearId {
  text: string;
  context: Context;
}

/** All that was found in a text. */
export interface Found {
  /** In the order of the text, each once, at most `idLimit`. */
  ids: FoundId[];
  /** How many different ids there were beyond `idLimit`. */
  beyondLimit: number;
  /** How many times an id came again. */
  duplicates: number;
  /** Some ids are labelled, so only those are chosen at first: logs are full of other ids. */
  labelledOnly: boolean;
  /** Ids that are not whole, each once, at most `nearLimit`; only labelled ones where only such are chosen. */
  near: NearId[];
  /** How many of them there are in all. */
  nearCount: number;
  /** Names of the hidden or look-alike characters that were cleaned in or right beside an id, each once. */
  cleaned: readonly CharacterName[];
  /** Why `ids` is empty; `null` where it is not. */
  refusal: Refusal | null;
  /** Where `ids` is empty: what the person may have meant and could be sent all the same. */
  anyway: readonly string[];
}

/** The most ids that are not whole which are told one by one. */
export const nearLimit = 50;

/** Finds task and batch ids in any text, as `idPlaces` says, and tells of each what it is called and what stands around it. Linear; never throws. */
export function findIds(text: string): Found {
  const { clean, changes, spans, places, kept, labelledOnly, labelled, sheet } = idPlaces(text);
  const starts = new Set(labelled.map(({ start }) => start));
  const broken = labelled.filter((span) => !isWhole(clean, span));
  const near = mergeSpans(mergeSpans(nearSpans(clean), broken), pieceSpans(clean)).filter(
    ({ start }) => !labelledOnly || starts.has(start),
  );
  const refusal = kept.length > 0 ? null : refusalOf(clean, near.length > 0);
  return {
    ids: named(clean, kept, labelledOnly, sheet),
    beyondLimit: places.size - kept.length,
    duplicates: spans.length - places.size,
    labelledOnly,
    ...toldNear(clean, kept.length > 0 ? near : [], places.size),
    cleaned: namesBeside(changes, spans),
    refusal: refusal?.reason ?? null,
    anyway: refusal?.anyway ?? [],
  };
}

function named(
  text: string,
  places: IdPlaces['kept'],
  labelledOnly: boolean,
  { columns, hasHeadings }: SheetIds,
): FoundId[] {
  let last: (Place & { source: string }) | null = null;
  return places.map(([key, place]) => {
    const { start, end, labelled } = place;
    const column = columns.get(start) ?? '';
    const own = (hasHeadings && column) || sourceBefore(text, start) || column;
    const follows =
      own === '' && last !== null && isListGap(text, last.end, start, labelled && last.labelled) && last.end <= start;
    const source = follows && last !== null ? last.source : own;
    last = { ...place, source };
    const context = contextOf(text, start, end);
    return { id: text.slice(start, end), key, labelled, chosen: labelled || !labelledOnly, source, context };
  });
}

function toldNear(text: string, spans: readonly Span[], whole: number): Pick<Found, 'near' | 'nearCount'> {
  const byKey = new Map(spans.map((span) => [text.slice(span.start, span.end).toLowerCase(), span]));
  if (!isWorthTelling(byKey.size, whole)) return { near: [], nearCount: 0 };
  const near = [...byKey.values()].slice(0, nearLimit).map(({ start, end }) => ({
    text: text.slice(start, end),
    context: contextOf(text, start, end),
  }));
  return { near, nearCount: byKey.size };
}

function namesBeside(changes: readonly Change[], spans: readonly Span[]): CharacterName[] {
  const names = new Set<CharacterName>();
  let next = 0;
  for (const { at, character } of changes) {
    while (next < spans.length && (spans[next]?.end ?? 0) < at) next += 1;
    const span = spans[next];
    if (span !== undefined && span.start - 1 <= at) names.add(characterName(character));
  }
  return [...names];
}
