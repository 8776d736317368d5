import { keyPart, t } from '../i18n.ts';
import { type Found, findIds } from './find-ids.ts';

/** Why the ids of a file were not read. */
export type FileRefusal = 'too-large' | 'spreadsheet' | 'not-text' | 'unreadable';

/** What came of looking for ids in a file. */
export type FileIds = { ok: true; found: Found } | { ok: false; reason: FileRefusal };

/** The largest file that is read, in bytes. */
export const fileLimit = 20 * 1024 * 1024;

const workbook = /\.(?:xls[xmb]?|ods|numbers)$/i;

/** Why a file is not even opened, by its name and its size in bytes; `null` where it may be. */
export function refusalOfFile(name: string, size: number): FileRefusal | null {
  if (workbook.test(name)) return 'spreadsheet';
  return size > fileLimit ? 'too-large' : null;
}

/** The ids in what a file holds: text in UTF-8, or in UTF-16 with a byte order mark. */
export function idsInFile(bytes: Uint8Array): FileIds {
  const text = textOf(bytes);
  return text === null ? { ok: false, reason: 'not-text' } : { ok: true, found: findIds(text) };
}

function textOf(bytes: Uint8Array): string | null {
  const wide = wideEncoding(bytes);
  if (wide === null && bytes.includes(0)) return null;
  const text = new TextDecoder(wide ?? 'utf-8').decode(bytes);
  return isMostlyBroken(text) ? null : text;
}

function wideEncoding([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

const sampleLength = 65_536;

/**
 * Whether more than a third of the text could not be decoded. Fewer are let pass: ids are plain letters and digits also in a file of an
 * older encoding, whose accents alone are lost.
 */
function isMostlyBroken(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  return (sample.match(/\ufffd/g)?.length ?? 0) > sample.length / 3;
}

/** What stands beside the name of a file that was read or refused. */
export function fileWords(ids: FileIds): string {
  if (!ids.ok) return t(`file.refused_${keyPart(ids.reason)}`);
  const count = ids.found.ids.length;
  return count === 0 ? t('file.none') : t('ids.found', count);
}
