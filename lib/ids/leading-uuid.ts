/**
 * The forms an id can have. Openmart's ids look like UUIDs in every known sample, but its documentation's own example fails strict
 * UUID validation, so any hexadecimal digits in the right places will do.
 */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-z])/i;
export const uuidLength = 36;

/** The UUID that `text` begins with, or `null`. */
export function leadingUuid(text: string): string | null {
  return uuid.test(text) ? text.slice(0, uuidLength) : null;
}
