import type { Reading } from '@/lib/browser/follow-records.ts';
import type { Route } from '@/lib/route.ts';
import type { Standing } from '@/lib/standing.ts';
import { tabTitle } from '@/lib/task-face.ts';
import type { Stored } from './results-page.tsx';

const product = 'Task Results for Openmart';

/** The tab's title. It never holds personal data: titles are kept in the browser's history. */
export function pageTitle(route: Route, stored: Reading<Stored> | null, standing: Standing): string {
  if (route.show === 'lookup') return `Looked up together · ${product}`;
  const record = stored?.ok && stored.value.show === 'task' ? stored.value.record : null;
  return record ? `${tabTitle(record, standing)} · ${product}` : product;
}
