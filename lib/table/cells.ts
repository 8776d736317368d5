/** A row's values while the table is built, each at its column's index. */
export type Cells = (string | undefined)[];

declare global {
  // The languages' own standard (ES2026), in every browser that can run the product; TypeScript 7.0 has no words for it yet.
  interface JSON {
    rawJSON(text: string): object;
    isRawJSON(value: unknown): boolean;
  }
}

/** What fits in one cell as it is: text, a number (also one kept as `JSON.rawJSON`), true, false or null. */
export function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null || JSON.isRawJSON(value);
}

/** The text of a scalar as received; null is nothing. Of a list or an object its JSON, where every number is as received too. */
export function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  // The same as its JSON, and much sooner made.
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

/** Whether there is nothing to show of a value: null, an empty text, list or object. */
export function isNothing(value: unknown): boolean {
  if (isScalar(value)) return value === undefined || value === null || value === '';
  return Object.keys(value ?? {}).length === 0;
}
