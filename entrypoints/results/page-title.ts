import { t } from '@/lib/i18n.ts';
import type { TaskRecord } from '@/lib/record.ts';
import type { Route } from '@/lib/route.ts';
import type { Standing } from '@/lib/standing.ts';
import { tabTitle } from '@/lib/task-face.ts';

/**
 * The tab's title. `record` is the task or batch that the address names, where it is known. It never holds personal data: titles are kept
 * in the browser's history.
 */
export function pageTitle(route: Route, record: TaskRecord | undefined, standing: Standing): string {
  const name = t('manifest.name');
  if (route.show === 'home') return name;
  if (route.show === 'history') return t('results.all_title', { name });
  if (route.show === 'lookup') return t('results.together_title', { name });
  return record ? `${tabTitle(record, standing)} · ${name}` : name;
}
