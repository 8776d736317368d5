import type { ComponentChildren } from 'preact';
import { type MessageKey, template } from '@/lib/i18n.ts';

interface Props {
  text: MessageKey;
  /** What stands in place of each name in braces. */
  parts: Readonly<Record<string, ComponentChildren>>;
}

/** A text of the catalogue with elements in it: their place is the language's to choose. */
export function Say({ text, parts }: Props) {
  return template(text)
    .split(/\{(\w+)\}/)
    .map((piece, place) => (place % 2 === 0 ? piece : parts[piece]));
}
