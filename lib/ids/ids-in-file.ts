import { findIds } from './find-ids.ts';
import type { FileIds } from './id-file.ts';

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
