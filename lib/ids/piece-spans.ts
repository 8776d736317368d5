import { isAlmostUuid, isUuidPiece } from './id-form.ts';
import { leadingUuid } from './leading-uuid.ts';
import { loneSpans } from './lone-spans.ts';
import type { Span } from './uuid-spans.ts';

/** What is left of UUIDs in a text of nothing but UUIDs and such pieces; among other words, or alone, they may be anything. */
export function pieceSpans(text: string): Span[] {
  const wordAt = ({ start, end }: Span) => text.slice(start, end);
  const spans = loneSpans(text, (word) => isUuid(word) || isPiece(word));
  return spans.some((span) => isUuid(wordAt(span))) ? spans.filter((span) => isPiece(wordAt(span))) : [];
}

function isUuid(word: string): boolean {
  return leadingUuid(word) === word;
}

function isPiece(word: string): boolean {
  return isUuidPiece(word) || isAlmostUuid(word);
}
