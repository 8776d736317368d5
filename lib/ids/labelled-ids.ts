import { isAlmostUuid, looksLikeId } from './id-form.ts';
import { leadingUuid } from './leading-uuid.ts';
import { endsCleanly, type Span } from './uuid-spans.ts';

/**
 * `/task/` and `/batch/` of an address, also when its slashes are encoded; or a name such as `task_id`, `taskId`, `Task ID`,
 * `batch-ids`, but not where it is itself a part of a path (`…/task_ids?status=COMPLETED`).
 */
const labels =
  /(?:\/|%2[Ff])(?:[Tt]asks?|[Bb]atch(?:es)?)(?<slash>\/|%2[Ff])|(?:(?<![A-Za-z/])(?:[Tt]ask|TASK|[Bb]atch|BATCH)|(?<=[a-z])(?:Task|Batch))[ _-]?(?:[Ii]d|ID)(?<plural>[sS]?)(?![A-Za-z0-9_])(?:\[\d{0,6}\])?/g;
const betweenNameAndValue = /(?:\\[nrt]|-(?=\s)|%3[ADad]|%22|[\s"'`\\*:=><#([{]){0,80}/y;
const betweenItems = /(?:\\[nrt]|%2[2Cc]|[\s"'`\\,;*|•-]){1,80}/y;
const run = /[A-Za-z0-9_][A-Za-z0-9._~-]{0,127}/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape begins the colour codes of a terminal
const afterValue = /$|[\s"'`,;:&?#|<>()[\]{}\\=!*\u001b]|%(?:20|22|26|0[ADad]|2[Cc]|3[ABab]|5[Dd]|7[Dd])/y;
const afterSegment = /\/|%(?:2[Ff]|3[Ff])/y;

/**
 * What a value must look like: after `task_id=` any word with a letter and a digit will do, and so it will as a segment of a path;
 * after a mere blank it must look like an id by itself.
 */
type Strictness = 'segment' | 'any' | 'like-an-id';

/**
 * The ids that stand right after a label, in order and without overlap, and all of a list after one (`"task_ids": [ … ]`). Ids that are not
 * whole are among them, so that one does not end a list: see `isAlmostUuid`.
 * Linear: every label, gap and value is looked at over a bounded length.
 */
export function labelledSpans(text: string): Span[] {
  const spans: Span[] = [];
  const search = new RegExp(labels);
  for (let label = search.exec(text); label !== null; label = search.exec(text)) {
    const found =
      label.groups?.slash === undefined ? afterName(text, label, search.lastIndex) : afterPath(text, search.lastIndex);
    for (const span of found) spans.push(span);
    const last = found.at(-1);
    // A path label gives its last slash back: it may open the next one, as in `/task/batch/…`.
    search.lastIndex = last?.end ?? search.lastIndex - (label.groups?.slash?.length ?? 0);
  }
  return spans;
}

function afterPath(text: string, start: number): Span[] {
  const span = valueAt(text, start, 'segment');
  return span === null ? [] : [span];
}

function afterName(text: string, label: RegExpExecArray, nameEnd: number): Span[] {
  const gap = matchAt(betweenNameAndValue, text, nameEnd) ?? '';
  const explicit = /[:=>[{]|%3/.test(gap);
  const isHeader = !explicit && /[\r\n]/.test(gap);
  if (gap === '' || (isHeader && !beginsItsLine(text, label.index))) return [];

  const first = valueAt(text, nameEnd + gap.length, explicit ? 'any' : 'like-an-id');
  if (first === null) return [];
  const inBrackets = gap.includes('[');
  if (!inBrackets && !isHeader && label.groups?.plural === '') return [first];
  return listFrom(text, first, inBrackets ? 'any' : 'like-an-id');
}

function listFrom(text: string, first: Span, strictness: Strictness): Span[] {
  const spans: Span[] = [];
  for (let item: Span | null = first; item !== null; ) {
    spans.push(item);
    const gap = matchAt(betweenItems, text, item.end);
    item = gap === null ? null : valueAt(text, item.end + gap.length, strictness);
  }
  return spans;
}

function valueAt(text: string, start: number, strictness: Strictness): Span | null {
  const word = matchAt(run, text, start);
  if (word === null) return null;
  const trimmed = leadingUuid(word) ?? word.replace(/[.~-]{1,128}$/, '');
  const end = start + trimmed.length;
  if (leadingUuid(trimmed) !== null) return endsCleanly(text, end) ? { start, end } : null;
  const next = start + word.length;
  const isWhole =
    matchAt(afterValue, text, next) ?? (strictness === 'segment' ? matchAt(afterSegment, text, next) : null);
  if (isWhole === null) return null;
  const accepted =
    strictness === 'like-an-id'
      ? looksLikeId(trimmed) || isAlmostUuid(trimmed)
      : /[0-9]/.test(trimmed) && /[A-Za-z]/.test(trimmed);
  return accepted ? { start, end } : null;
}

function beginsItsLine(text: string, at: number): boolean {
  const from = Math.max(0, at - 5);
  const before = text.slice(from, at);
  return /[\r\n]["'`*#\t ]*$/.test(before) || (from === 0 && /^["'`*#\t ]*$/.test(before));
}

function matchAt(sticky: RegExp, text: string, at: number): string | null {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? null;
}
