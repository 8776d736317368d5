import type { Span } from './uuid-spans.ts';

/** All of the first spans, and those of the others that do not overlap them, in order. Both must be in order. */
export function mergeSpans(first: readonly Span[], others: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let next = 0;
  for (const other of others) {
    for (let span = first[next]; span !== undefined && span.start < other.end; span = first[++next]) spans.push(span);
    if ((spans.at(-1)?.end ?? 0) <= other.start) spans.push(other);
  }
  for (const span of first.slice(next)) spans.push(span);
  return spans;
}
