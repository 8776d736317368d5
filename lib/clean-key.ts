import { keyPart, t } from './i18n.ts';
import { leadingUuid } from './ids/leading-uuid.ts';
import { cleanText } from './text/clean-text.ts';

/** Why a text cannot be an API key. */
export type KeyRefusal = 'empty' | 'web-address' | 'masked' | 'forbidden-character' | 'too-long' | 'several';

/** The outcome of cleaning. A refusal never holds any of the text: it may be most of a key. */
export type CleanedKey = { ok: true; key: string } | { ok: false; reason: KeyRefusal };

/** What a person reads when a key is refused: what is wrong, and what to do. */
export function keyRefusalWords(reason: KeyRefusal): string {
  return t(`key.refused_${keyPart(reason)}`);
}

const longestKey = 512;
const longestText = 4096;
const edges = /^["'`\s]+|["'`\s]+$|["'`][,;]\s*$/g;
const prefixes = [
  /^(?:export|set|-H|--header)\s+["'`]?/i,
  /^["'`]?(?:x-api-key|authorization|openmart[_-]api[_-]key|api[ _-]?key)["'`]?\s*[:=]\s*/i,
  /^bearer(?:\s+|$)/i,
];
const webAddress = /^(?:[a-z][a-z+.-]{0,20}:\/\/|www\.|(?:[a-z0-9-]{1,63}\.){0,4}openmart\.(?:com|ai)(?:[/?#:]|$))/i;
const mask = /[•●∙⋅·‧▪■◦○⚫⬤*＊…]{2}|[•●⚫⬤…]|\.{3}|^[xX]{6,}$/u;

/**
 * Takes an API key out of what was pasted: without white space, hidden characters and quotes around it, and without the words that
 * stand before it in a header, a `.env` file or a command. Nothing is assumed of a key but that a header can carry it, and that it is
 * neither a web address nor hidden behind dots or stars.
 */
export function cleanKey(text: string): CleanedKey {
  if (text.length > longestText) return { ok: false, reason: 'too-long' };
  const key = unwrap(cleanText(text).text);
  if (key === '') return { ok: false, reason: 'empty' };
  if (mask.test(key) || /^(?:[•●*.·]\s*){3,}$/u.test(key)) return { ok: false, reason: 'masked' };
  if (/\s/.test(key)) return { ok: false, reason: 'several' };
  if (webAddress.test(key)) return { ok: false, reason: 'web-address' };
  if (!/^[\x21-\x7e]+$/.test(key)) return { ok: false, reason: 'forbidden-character' };
  return key.length > longestKey ? { ok: false, reason: 'too-long' } : { ok: true, key };
}

/**
 * Whether a cleaned key looks just like a task id. It is asked about rather than refused: nobody publishes what keys look like, and
 * some makers' keys are UUIDs.
 */
export function looksLikeTaskId(key: string): boolean {
  return leadingUuid(key) === key || /^(?:task|batch)(?:[_-]?id)?[_-]\w*\d/i.test(key);
}

function unwrap(text: string): string {
  const inner = prefixes.reduce((left, prefix) => left.replace(edges, '').replace(prefix, ''), text).replace(edges, '');
  return inner === text ? text : unwrap(inner);
}
