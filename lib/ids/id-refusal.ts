import { keyPart, t } from '../i18n.ts';
import { isId, longestId, looksLikeId, looksLikeName, looksLikePart } from './id-form.ts';
import { leadingUuid } from './leading-uuid.ts';

/** Why a text holds no id. */
export type Refusal =
  | 'empty'
  | 'no-id'
  | 'unlikely-id'
  | 'almost-id'
  | 'part-of-id'
  | 'forbidden-character'
  | 'too-long';

/** What a person reads when a text holds no id: what is wrong, and what to do. */
export function refusalWords(reason: Refusal): string {
  return reason === 'too-long' ? t('ids.refused_too_long', { count: longestId }) : t(`ids.refused_${keyPart(reason)}`);
}

/** A refusal, and what could be sent as ids in spite of it. */
export interface Refused {
  reason: Refusal;
  anyway: readonly string[];
}

const short = 1000; // beyond this a text is no attempt at typing one id
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const broken = /[\x00-\x08\x0e-\x1f\x7f-\x9f\p{Cs}]/v;
const separators = /[\s,;"'`()[\]{}<>|]+/;

/**
 * Why a cleaned text in which no id was found holds none. `hasNear`: it holds ids that are not whole. What the person may insist on is
 * given where the text is nothing but one word, or words that could be ids though they hardly are. Linear; never throws.
 */
export function refusalOf(text: string, hasNear: boolean): Refused {
  const reason = reasonOf(text, hasNear);
  if (reason !== 'unlikely-id' && reason !== 'part-of-id' && reason !== 'almost-id') return { reason, anyway: [] };
  const words = wordsOf(text);
  return { reason, anyway: words.length === 1 || reason === 'unlikely-id' ? words.filter(isId) : [] };
}

function reasonOf(text: string, hasNear: boolean): Refusal {
  if (!/[^\s,;"'`()[\]{}<>|*•·-]/.test(text)) return 'empty';
  const trimmed = text.trim();
  if (trimmed.length > longestId && /^[A-Za-z0-9._~-]+$/.test(trimmed)) return 'too-long';
  if (trimmed.length > short) return hasNear ? 'almost-id' : 'no-id';
  if (broken.test(trimmed)) return 'forbidden-character';

  const words = wordsOf(trimmed);
  const hasNames = words.every(looksLikeName);
  if (!hasNear && !hasNames && isIdInPieces(trimmed)) return 'forbidden-character';
  if (words.length <= 2 && words.some((word) => looksLikePart(word, words.length === 1))) return 'part-of-id';
  if (hasNear) return 'almost-id';
  if (hasNames) return 'unlikely-id';
  const [word = ''] = words;
  const hasSigns = words.length === 1 && /[0-9]/.test(word) && /[^A-Za-z0-9_-]/.test(word) && !word.includes('://');
  return hasSigns ? 'forbidden-character' : 'no-id';
}

function wordsOf(text: string): string[] {
  return text.split(separators).filter((word) => word !== '');
}

/** Whether a line break or a tab stands in the middle of what would be an id without it. */
function isIdInPieces(text: string): boolean {
  if (!/[\t\n\r]/.test(text)) return false;
  const joined = text.replace(/[\t\n\r]+/g, '');
  return leadingUuid(joined) === joined || looksLikeId(joined);
}
