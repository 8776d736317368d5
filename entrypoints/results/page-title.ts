import type { TaskRecord } from '@/lib/record.ts';
import type { Route } from '@/lib/route.ts';
import type { Standing } from '@/lib/standing.ts';
import { tabTitle } from '@/lib/task-face.ts';

const product = 'Task Results for Openmart';

/**
 * The tab's title. `record` is the task or batch that the address names, where it is known. It never holds personal data: titles are kept
 * in the browser's history.
 */
export function pageTitle(route: Route, record: TaskRecord | undefined, standing: Standing): string {
  if (route.show === 'home') return product;
  if (route.show === 'history') return `All results · ${product}`;
  if (route.show === 'lookup') return `Looked up together · ${product}`;
  return record ? `${tabTitle(record, standing)} · ${product}` : product;
}
