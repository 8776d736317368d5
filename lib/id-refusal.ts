import { leadingUuid, longestId, looksLikeId, looksLikePart } from './id-form.ts';

/** Why a text holds no id. */
export type Refusal = 'empty' | 'no-id' | 'part-of-id' | 'forbidden-character' | 'too-long';

/** What a person reads when a text holds no id: what is wrong, and what to do. */
export const refusalWords: Readonly<Record<Refusal, string>> = {
  empty: 'Paste one or more task or batch ids.',
  'no-id': 'There is no task or batch id in this text. Paste the id itself, or text that contains it.',
  'part-of-id': 'This looks like only a part of an id. Select or paste the whole id, with all its parts.',
  'forbidden-character':
    'An id has only letters, digits, "-" and "_", with no line break or other sign inside. Paste it again without the rest.',
  'too-long': `This is too long to be an id: ids have at most ${longestId} characters. Paste the id alone.`,
};

const short = 1000; // beyond this a text is no attempt at typing one id
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const broken = /[\x00-\x08\x0e-\x1f\x7f-\x9f\p{Cs}]/v;
const separators = /[\s,;"'`()[\]{}<>|]+/;

/** Why a cleaned text in which no id was found holds none. Linear; never throws. */
export function refusalOf(text: string): Refusal {
  if (!/[^\s,;"'`()[\]{}<>|*•·-]/.test(text)) return 'empty';
  const trimmed = text.trim();
  if (trimmed.length > longestId && /^[A-Za-z0-9._~-]+$/.test(trimmed)) return 'too-long';
  if (trimmed.length > short) return 'no-id';
  if (broken.test(trimmed) || isIdInPieces(trimmed)) return 'forbidden-character';

  const words = trimmed.split(separators).filter((word) => word !== '');
  if (words.length <= 2 && words.some((word) => looksLikePart(word, words.length === 1))) return 'part-of-id';
  const [word = ''] = words;
  const hasSigns = words.length === 1 && /[0-9]/.test(word) && /[^A-Za-z0-9_-]/.test(word) && !word.includes('://');
  return hasSigns ? 'forbidden-character' : 'no-id';
}

/** Whether a line break or a tab stands in the middle of what would be an id without it. */
function isIdInPieces(text: string): boolean {
  if (!/[\t\n\r]/.test(text)) return false;
  const joined = text.replace(/[\t\n\r]+/g, '');
  return leadingUuid(joined) === joined || looksLikeId(joined);
}
