import { frames, writeAnswers } from './answers.ts';
import type { ExportContent, Pace, Written } from './content.ts';
import { dialects, writeDelimited } from './delimited.ts';
import { type ExportFormat, exportFormats } from './formats.ts';
import { writeXlsx } from './xlsx.ts';

/**
 * Writes results as a file, in portions, waiting for `pace` after each. Rejects with what `pace` rejects with, which is how a person
 * calls it off, and with a `RangeError` for a workbook past 4 GiB.
 */
export async function writeExport(format: ExportFormat, content: ExportContent, pace: Pace): Promise<Written> {
  const { type, extension } = exportFormats.find(({ id }) => id === format) ?? exportFormats[0];
  return { type, extension, ...(await writeParts(format, content, pace)) };
}

async function writeParts(
  format: ExportFormat,
  content: ExportContent,
  pace: Pace,
): Promise<Pick<Written, 'parts' | 'notes'>> {
  if (format === 'xlsx') return writeXlsx(await content.sheet(), pace);
  if (format === 'json' || format === 'ndjson') {
    return { parts: await writeAnswers(await content.tasks(), frames[format], pace), notes: [] };
  }
  return writeDelimited(await content.sheet(), dialects[format], pace);
}
