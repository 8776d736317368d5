import type { CharacterName } from '../text/character-names.ts';
import { type Change, cleanText } from '../text/clean-text.ts';
import { type Context, contextOf } from './id-context.ts';
import { isAlmostUuid, isUuidPiece, longestId, looksLikeId } from './id-form.ts';
import { type Refusal, refusalOf } from './id-refusal.ts';
import { isListGap, sourceBefore } from './id-source.ts';
import { labelledSpans } from './labelled-ids.ts';
import { leadingUuid } from './leading-uuid.ts';
import { isWorthTelling, nearSpans } from './near-ids.ts';
import { sheetIds } from './sheet-ids.ts';
import { type Span, uuidSpans } from './uuid-spans.ts';

export { isId } from './id-form.ts';
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

/** The most ids taken from one text. */
export const idLimit = 5000;

/** The most ids that are not whole which are told one by one. */
export const nearLimit = 50;

/**
 * Finds task and batch ids in any text. UUID-shaped ids are found anywhere; other forms only after a label (`task_id`, `/task/`, …), in
 * a column of that name, or where the whole text consists of them. Linear in the length of the text; never throws.
 */
export function findIds(text: string): Found {
  const { text: clean, changes } = cleanText(text);
  const uuids = uuidSpans(clean);
  const sheet = sheetIds(clean, uuids);
  const labelled = merged(sheet.labelled, labelledSpans(clean));
  const isWhole = (span: Span) => !isAlmostUuid(clean.slice(span.start, span.end));
  const spans = merged(labelled.filter(isWhole), uuids);
  const chosen = spans.length > 0 ? spans : loneSpans(clean, looksLikeId);
  const starts = new Set(labelled.map((span) => span.start));

  const places = placesOf(clean, chosen, starts);
  const kept = [...places].slice(0, idLimit);
  const labelledOnly = kept.some(([, place]) => place.labelled);
  const near = merged(
    merged(
      nearSpans(clean),
      labelled.filter((span) => !isWhole(span)),
    ),
    spans.length > 0 ? pieceSpans(clean) : [],
  ).filter(({ start }) => !labelledOnly || starts.has(start));
  const refusal = kept.length > 0 ? null : refusalOf(clean, near.length > 0);
  return {
    ids: named(clean, kept, labelledOnly, sheet),
    beyondLimit: places.size - kept.length,
    duplicates: chosen.length - places.size,
    labelledOnly,
    ...toldNear(clean, kept.length > 0 ? near : [], places.size),
    cleaned: namesBeside(changes, chosen),
    refusal: refusal?.reason ?? null,
    anyway: refusal?.anyway ?? [],
  };
}

interface Place extends Span {
  labelled: boolean;
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

function named(
  text: string,
  places: readonly [string, Place][],
  labelledOnly: boolean,
  { columns, hasHeadings }: ReturnType<typeof sheetIds>,
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

/** All of the first spans, and those of the others that do not overlap them, in order. Both must be in order. */
function merged(first: readonly Span[], others: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let next = 0;
  for (const other of others) {
    for (let span = first[next]; span !== undefined && span.start < other.end; span = first[++next]) spans.push(span);
    if ((spans.at(-1)?.end ?? 0) <= other.start) spans.push(other);
  }
  for (const span of first.slice(next)) spans.push(span);
  return spans;
}

const words = /[^\s,;"'`()[\]{}<>|]+/g;
const listMark = /^[-*•·]{1,8}$/;

/** The words of a text that consists of nothing but such words; else nothing. */
function loneSpans(text: string, isMeant: (word: string) => boolean): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(words)) {
    if (listMark.test(match[0])) continue;
    if (match[0].length > longestId + 8) return [];
    const word = match[0].replace(/[.:!?]{1,8}$/, '');
    if (!isMeant(word)) return [];
    spans.push({ start: match.index, end: match.index + word.length });
  }
  return spans;
}

/** The pieces of UUIDs in a text of nothing but UUIDs and what is left of some; among other words they may be anything. */
function pieceSpans(text: string): Span[] {
  const isPiece = (word: string) => isUuidPiece(word) || isAlmostUuid(word);
  return loneSpans(text, (word) => leadingUuid(word) === word || isPiece(word)).filter(({ start, end }) =>
    isPiece(text.slice(start, end)),
  );
}

function namesBeside(changes: readonly Change[], spans: readonly Span[]): CharacterName[] {
  const names = new Set<CharacterName>();
  let next = 0;
  for (const { at, name } of changes) {
    while (next < spans.length && (spans[next]?.end ?? 0) < at) next += 1;
    const span = spans[next];
    if (span !== undefined && span.start - 1 <= at) names.add(name);
  }
  return [...names];
}
