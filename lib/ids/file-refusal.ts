import type { FileRefusal } from './id-file.ts';

/** The largest file that is read, in bytes. */
export const fileLimit = 20 * 1024 * 1024;

const workbook = /\.(?:xls[xmb]?|ods|numbers)$/i;

/** Why a file is not even opened, by its name and its size in bytes; `null` where it may be. */
export function refusalOfFile(name: string, size: number): FileRefusal | null {
  if (workbook.test(name)) return 'spreadsheet';
  return size > fileLimit ? 'too-large' : null;
}
