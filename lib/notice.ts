import { t } from './i18n.ts';
import type { AnswerRecord, BatchRecord, TaskRecord } from './record.ts';
import type { Route } from './route.ts';
import { summaryWords } from './summary.ts';

/** A notification. Its id follows from what it is about, so that none is ever shown twice. */
export interface Notice {
  id: string;
  title: string;
  message: string;
}

const outcomes: ReadonlyMap<string | null, 'completed' | 'errored' | 'cancelled'> = new Map([
  ['COMPLETED', 'completed'],
  ['ERRORED', 'errored'],
  ['CANCELLED', 'cancelled'],
]);

/** The notification for one task or batch that was looked up by itself; `null` where nothing has come to an end. */
export function noticeOf(record: TaskRecord): Notice | null {
  if (record.batch) return batchNotice(record, record.batch);
  return record.answer && taskNotice(record, record.answer);
}

/** The notification for one task. It holds no personal data: neither names nor the tracking id, which a caller may have made of one. */
function taskNotice(record: TaskRecord, answer: AnswerRecord): Notice {
  const found = answer.status === 'COMPLETED' ? `${summaryWords(answer.summary)} · ` : '';
  return {
    id: `task/${encodeURIComponent(record.key)}/${record.noticeOwedSince ?? 0}`,
    title: t(`notice.${outcomes.get(answer.status) ?? 'settled'}`),
    message: `${found}${record.id}`,
  };
}

function batchNotice(record: TaskRecord, { counts }: BatchRecord): Notice {
  return {
    id: `batch/${encodeURIComponent(record.key)}/${record.noticeOwedSince ?? 0}`,
    title: t('notice.batch_done'),
    message: `${t('notice.counts', { completed: counts.completed, total: counts.total })} · ${record.id}`,
  };
}

/** The one notification for what was looked up together. `owedSince` tells it from a later one for the same lookup. */
export function lookupNotice(lookupId: string, completed: number, size: number, owedSince: number): Notice {
  return {
    id: `lookup/${encodeURIComponent(lookupId)}/${owedSince}`,
    title: t('notice.tasks_settled'),
    message: t('notice.counts', { completed, total: size }),
  };
}

/** What a click on a notification opens. */
export function routeOfNotice(id: string): Route {
  const [show, name] = id.split('/');
  if (!name) return { show: 'home' };
  const value = decodeURIComponent(name);
  if (show === 'lookup') return { show, lookupId: value };
  return show === 'batch' ? { show, key: value } : { show: 'task', key: value };
}
