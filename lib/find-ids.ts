import { type Change, cleanText } from './clean-text.ts';
import { longestId, looksLikeId } from './id-form.ts';
import { type Refusal, refusalOf } from './id-refusal.ts';
import { labelledSpans } from './labelled-ids.ts';
import { type Span, uuidSpans } from './uuid-spans.ts';

export { type Refusal, refusalWords } from './id-refusal.ts';

/** One id found in a text. */
export interface FoundId {
  /** As it is sent: as it stands in the text, but for hidden and look-alike characters. */
  id: string;
  /** In lower case: ids are compared without case. */
  key: string;
  /** It stands after a label such as `task_id` or `/batch/`. */
  labelled: boolean;
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
  /** Names of the hidden or look-alike characters that were cleaned in or right beside an id, each once. */
  cleaned: readonly string[];
  /** Why `ids` is empty; `null` where it is not. */
  refusal: Refusal | null;
}

/** The most ids taken from one text. */
export const idLimit = 5000;

/**
 * Whether a text may be sent to Openmart as an id: 1 to 128 letters, digits and `_ - . ~`, beginning with a letter, a digit or `_`.
 * Such a text stays one path segment of an address, whatever it is.
 */
export function isId(text: string): boolean {
  return /^(?=[^A-Za-z0-9]{0,127}[A-Za-z0-9])[A-Za-z0-9_][A-Za-z0-9._~-]{0,127}$/.test(text);
}

/**
 * Finds task and batch ids in any text. UUID-shaped ids are found anywhere; other forms only after a label (`task_id`, `/task/`, …),
 * or where the whole text consists of them. Linear in the length of the text; never throws.
 */
export function findIds(text: string): Found {
  const { text: clean, changes } = cleanText(text);
  const labelled = labelledSpans(clean);
  const spans = withUuids(clean, labelled);
  const chosen = spans.length > 0 ? spans : loneSpans(clean);
  const starts = new Set(labelled.map((span) => span.start));

  const byKey = new Map<string, FoundId>();
  for (const { start, end } of chosen) {
    const id = clean.slice(start, end);
    const key = id.toLowerCase();
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { id, key, labelled: starts.has(start) });
    else known.labelled ||= starts.has(start);
  }
  const ids = [...byKey.values()].slice(0, idLimit);
  return {
    ids,
    beyondLimit: byKey.size - ids.length,
    duplicates: chosen.length - byKey.size,
    labelledOnly: ids.some((id) => id.labelled),
    cleaned: namesBeside(changes, chosen),
    refusal: ids.length === 0 ? refusalOf(clean) : null,
  };
}

/** The labelled spans and the UUIDs outside of them, in order. */
function withUuids(text: string, labelled: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let next = 0;
  for (const uuid of uuidSpans(text)) {
    for (let span = labelled[next]; span !== undefined && span.start < uuid.end; span = labelled[++next])
      spans.push(span);
    if ((spans.at(-1)?.end ?? 0) <= uuid.start) spans.push(uuid);
  }
  for (const span of labelled.slice(next)) spans.push(span);
  return spans;
}

const words = /[^\s,;"'`()[\]{}<>|]+/g;
const listMark = /^[-*•·]{1,8}$/;

/** The words of a text that consists of nothing but ids of another form than UUIDs; else nothing. */
function loneSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(words)) {
    if (listMark.test(match[0])) continue;
    if (match[0].length > longestId + 8) return [];
    const word = match[0].replace(/[.:!?]{1,8}$/, '');
    if (!looksLikeId(word)) return [];
    spans.push({ start: match.index, end: match.index + word.length });
  }
  return spans;
}

function namesBeside(changes: readonly Change[], spans: readonly Span[]): string[] {
  const names = new Set<string>();
  let next = 0;
  for (const { at, name } of changes) {
    while (next < spans.length && (spans[next]?.end ?? 0) < at) next += 1;
    const span = spans[next];
    if (span !== undefined && span.start - 1 <= at) names.add(name);
  }
  return [...names];
}
