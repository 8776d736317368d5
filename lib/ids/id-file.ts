import { keyPart, t } from '../i18n.ts';
import type { Found } from './find-ids.ts';

/** Why the ids of a file were not read. */
export type FileRefusal = 'too-large' | 'spreadsheet' | 'not-text' | 'unreadable';

/** What came of looking for ids in a file. */
export type FileIds = { ok: true; found: Found } | { ok: false; reason: FileRefusal };

/** What stands beside the name of a file that was read or refused. */
export function fileWords(ids: FileIds): string {
  if (!ids.ok) return t(`file.refused_${keyPart(ids.reason)}`);
  const count = ids.found.ids.length;
  return count === 0 ? t('file.none') : t('ids.found', count);
}
