import type { AnswerRecord, TaskRecord } from './record.ts';
import type { Route } from './route.ts';
import { summaryWords } from './summary.ts';

/** A notification. Its id follows from what it is about, so that none is ever shown twice. */
export interface Notice {
  id: string;
  title: string;
  message: string;
}

const outcomes: Readonly<Record<string, string>> = {
  COMPLETED: 'Task completed',
  ERRORED: 'Task errored',
  CANCELLED: 'Task cancelled',
};

/** The notification for one task. It holds no personal data: neither names nor the tracking id, which a caller may have made of one. */
export function taskNotice(record: TaskRecord, answer: AnswerRecord): Notice {
  const found = answer.status === 'COMPLETED' ? `${summaryWords(answer.summary)} · ` : '';
  return {
    id: `task/${encodeURIComponent(record.key)}/${record.noticeOwedSince ?? 0}`,
    title: outcomes[answer.status ?? ''] ?? 'Task settled',
    message: `${found}${record.id}`,
  };
}

/** The one notification for tasks that were looked up together. `owedSince` tells it from a later one for the same lookup. */
export function lookupNotice(lookupId: string, records: readonly TaskRecord[], owedSince: number): Notice {
  const completed = records.filter(({ answer }) => answer?.status === 'COMPLETED').length;
  return {
    id: `lookup/${encodeURIComponent(lookupId)}/${owedSince}`,
    title: 'Tasks settled',
    message: `${completed} of ${records.length} completed`,
  };
}

/** What a click on a notification opens. */
export function routeOfNotice(id: string): Route {
  const [show, name] = id.split('/');
  if (!name) return { show: 'home' };
  const value = decodeURIComponent(name);
  return show === 'task' ? { show: 'task', key: value } : { show: 'lookup', lookupId: value };
}
