import { leadingUuid, uuidLength } from './leading-uuid.ts';

/** The most characters that are sent as an id. A cap of our own: every known id has 36. */
export const longestId = 128;

/**
 * Whether a text may be sent to Openmart as an id: 1 to 128 letters, digits and `_ - . ~`, beginning with a letter, a digit or `_`.
 * Such a text stays one path segment of an address, whatever it is.
 */
export function isId(text: string): boolean {
  return /^(?=[^A-Za-z0-9]{0,127}[A-Za-z0-9])[A-Za-z0-9_][A-Za-z0-9._~-]{0,127}$/.test(text);
}

const idCharacters = /^[A-Za-z0-9_-]{1,128}$/;
const taskName = /^(?:task|batch)(?:[_-]?id)?[_-]/i;

/**
 * Whether a word by itself looks like an id that is no UUID. It does with a letter and a digit, and one of these: it begins with `task_` or
 * `batch-` (`task_123`); one of its parts is 6 and more letters and digits (`job-8f3a2c`); or it is 16 and more letters and digits. So the
 * names that people give to their own rows do not (`acct-3`, `customer-42`), and no more do pieces of a UUID and what is almost one.
 */
export function looksLikeId(word: string): boolean {
  if (!hasLetterAndDigit(word) || !idCharacters.test(word)) return false;
  if (!/[_-]/.test(word)) return word.length >= 16;
  if (word.startsWith('-') || word.endsWith('-') || isUuidPiece(word) || isAlmostUuid(word)) return false;
  return taskName.test(word) || word.split(/[_-]/).some((part) => part.length >= 6 && hasLetterAndDigit(part));
}

/** Whether a word is such as people name their rows or jobs with: words and a number, joined (`acct-3`). It may be an id, but hardly is. */
export function looksLikeName(word: string): boolean {
  if (!hasLetterAndDigit(word) || !idCharacters.test(word) || isUuidPiece(word)) return false;
  return /[A-Za-z0-9][_-][A-Za-z0-9]/.test(word);
}

function hasLetterAndDigit(word: string): boolean {
  return /[A-Za-z]/.test(word) && /[0-9]/.test(word);
}

const uuidHead = /^[0-9a-f]{8}-(?:[0-9a-f]{0,4}-){0,2}[0-9a-f]{0,4}(?:-[0-9a-f]{0,11})?$/i;
const uuidTail = /^(?:[0-9a-f]{0,8}-)?(?:[0-9a-f]{4}-){0,3}[0-9a-f]{12}$/i;

/** Whether a word is the first or last part of a UUID, eight characters of its beginning and a hyphen or the whole last group at least. */
export function isUuidPiece(word: string): boolean {
  return word.length < uuidLength && (uuidHead.test(word) || uuidTail.test(word));
}

const shortGroup = /^(?=[A-Za-z-]{0,16}[0-9])-?[A-Za-z0-9]{1,15}-?$/;
const uuidGroup = /^(?:[0-9a-f]{4}|[0-9a-f]{8}|[0-9a-f]{12})$/i;

/**
 * Whether a word is probably a part of an id: a careless drag leaves a piece of a UUID; and a double click selects only one part of
 * an id with hyphens, such as `8f3a2c` of `job-8f3a2c`, which can be told only where the word stands `alone`.
 */
export function looksLikePart(word: string, alone: boolean): boolean {
  return isUuidPiece(word) || (alone && (shortGroup.test(word) || uuidGroup.test(word)));
}

const exact = /^[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}$/i;

/**
 * Whether a word would be a UUID but for a slip: characters missing or added at one end, one missing or added in the middle, the first or
 * last group lost, a hyphen lost or added, or one or two letters that are no hexadecimal digits.
 */
export function isAlmostUuid(word: string): boolean {
  if (word.length < 20 || word.length > 56 || leadingUuid(word) === word) return false;
  if (exact.test(word)) return (word.match(/[g-z]/gi) ?? []).length <= 2;
  if (!/^[0-9a-f-]+$/i.test(word)) return false;

  const groups = word.split('-').map((group) => group.length);
  const [first = 0, ...rest] = groups;
  const last = rest.pop() ?? 0;
  const middle = rest.join();
  if (first === 0 || last === 0 || groups.length < 4) return false;
  if (groups.length === 4 && /[a-f]/i.test(word) && middle === '4,4')
    return (first === 8 && last === 4) || (first === 4 && last === 12) || first + last === 24;
  if (word.length - groups.length + 1 === 32) return first === 8 || last === 12;
  if (groups.length !== 5) return false;
  const slips = rest.reduce((sum, length) => sum + Math.abs(length - 4), 0);
  if (slips > 0) return slips === 1 && first === 8 && last === 12;
  return first === 8 || last === 12 || Math.abs(first - 8) + Math.abs(last - 12) <= 4;
}
