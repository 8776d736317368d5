import { cleanText } from './clean-text.ts';

/** Why a text cannot be an API key. */
export type KeyRefusal = 'empty' | 'forbidden-character' | 'too-long' | 'several';

/** The outcome of cleaning. A refusal never holds any of the text: it may be most of a key. */
export type CleanedKey = { ok: true; key: string } | { ok: false; reason: KeyRefusal };

/** What a person reads when a key is refused: what is wrong, and what to do. */
export const keyRefusalWords: Readonly<Record<KeyRefusal, string>> = {
  empty: 'Paste your Openmart API key.',
  'forbidden-character':
    'This has a character that an API key cannot hold, such as an accent or a control character. Copy the key again.',
  'too-long': 'This is too long for an API key. Paste the key alone.',
  several: 'This is more than one word or line. Paste the key alone.',
};

const longestKey = 512;
const longestText = 4096;
const edges = /^["'`\s]+|["'`\s]+$|["'`][,;]\s*$/g;
const prefixes = [
  /^(?:export|set|-H|--header)\s+["'`]?/i,
  /^["'`]?(?:x-api-key|authorization|openmart[_-]api[_-]key|api[ _-]?key)["'`]?\s*[:=]\s*/i,
  /^bearer(?:\s+|$)/i,
];

/**
 * Takes an API key out of what was pasted: without white space, hidden characters and quotes around it, and without the words that
 * stand before it in a header, a `.env` file or a command. Nothing is assumed of a key but that a header can carry it.
 */
export function cleanKey(text: string): CleanedKey {
  if (text.length > longestText) return { ok: false, reason: 'too-long' };
  const key = unwrap(cleanText(text).text);
  if (key === '') return { ok: false, reason: 'empty' };
  if (/\s/.test(key)) return { ok: false, reason: 'several' };
  if (!/^[\x21-\x7e]+$/.test(key)) return { ok: false, reason: 'forbidden-character' };
  return key.length > longestKey ? { ok: false, reason: 'too-long' } : { ok: true, key };
}

function unwrap(text: string): string {
  const inner = prefixes.reduce((left, prefix) => left.replace(edges, '').replace(prefix, ''), text).replace(edges, '');
  return inner === text ? text : unwrap(inner);
}
