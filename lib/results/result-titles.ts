import { t } from '../i18n.ts';
import type { Lookup, TaskRecord } from '../record.ts';

/** What ids are called that were looked up together: their number, or the id where there is one alone. `known` are its tasks. */
export function lookupTitle({ keys }: Lookup, known: readonly TaskRecord[]): string {
  const [only] = keys;
  if (only !== undefined && keys.length === 1) return known[0]?.id ?? only;
  return t('entry.together', { count: keys.length });
}

/** So many tasks, in words. */
export function tasksWords(count: number): string {
  return t('count.tasks', count);
}
