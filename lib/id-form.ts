/**
 * The forms an id can have. Openmart's ids look like UUIDs in every known sample, but its documentation's own example fails strict
 * UUID validation, so any hexadecimal digits in the right places will do.
 */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-z])/i;
const uuidLength = 36;

/** The UUID that `text` begins with, or `null`. */
export function leadingUuid(text: string): string | null {
  return uuid.test(text) ? text.slice(0, uuidLength) : null;
}

/** The most characters that are sent as an id. A cap of our own: every known id has 36. */
export const longestId = 128;

const idCharacters = /^[A-Za-z0-9_-]{1,128}$/;

/**
 * Whether a word by itself looks like an id that is no UUID: a letter, a digit and a separator (`task_123`), or 16 and more letters
 * and digits. Pieces of a UUID do not.
 */
export function looksLikeId(word: string): boolean {
  if (!idCharacters.test(word) || !/[A-Za-z]/.test(word) || !/[0-9]/.test(word)) return false;
  if (/[_-]/.test(word)) return !word.startsWith('-') && !word.endsWith('-') && !isUuidPiece(word);
  return word.length >= 16;
}

const uuidHead = /^[0-9a-f]{8}-(?:[0-9a-f]{0,4}-){0,2}[0-9a-f]{0,4}(?:-[0-9a-f]{0,11})?$/i;
const uuidTail = /^(?:[0-9a-f]{0,8}-)?(?:[0-9a-f]{4}-){0,3}[0-9a-f]{12}$/i;

function isUuidPiece(word: string): boolean {
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
