import type { AnswerParts } from './answers.ts';
import type { SandboxTask } from './task.ts';

export type Bodies = Omit<AnswerParts, 'redirects'>;

/** The id in the answer that speaks of another task. */
export const strangerId = '0badc0de-0000-4000-8000-00000000beef';

/** The bodies of a task. Its data goes with a status that means completed, or with none; else `data` is null. */
export function taskBodies(task: SandboxTask): Bodies {
  const around = (id: string, status: string | null): [string, string] => {
    const fields = [`"task_id":${JSON.stringify(id)}`];
    if (status !== null) fields.push(`"status":${JSON.stringify(status)}`);
    if (task.trackingId !== undefined) fields.push(`"tracking_id":${JSON.stringify(task.trackingId)}`);
    return [`{${fields.join(',')},"data":`, '}'];
  };
  const whole = (id: string, status: string | null) => {
    const hasData = status === null || status.toUpperCase() === 'COMPLETED';
    return around(id, status).join(hasData ? task.dataText : 'null');
  };
  return {
    usual: (status = 'COMPLETED') => whole(task.id, status),
    around: () => around(task.id, 'COMPLETED'),
    foreign: () => whole(strangerId, 'COMPLETED'),
  };
}

/** The bodies of what is no task: one and the same value, whatever the step asks for. */
export function plainBodies(value: () => unknown): Bodies {
  const text = () => JSON.stringify(value());
  return {
    usual: text,
    around: () => ['{"data":', '}'],
    foreign: () => JSON.stringify({ task_id: strangerId, status: 'COMPLETED', data: [] }),
  };
}
