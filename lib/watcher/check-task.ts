import type { TaskRecord } from '../record.ts';
import { summarise } from '../summarise.ts';
import { isSettled, type TaskAnswer } from '../task.ts';
import { changeWatched } from './change-watched.ts';
import { answered } from './outcome.ts';
import type { Ports } from './ports.ts';

/** Stores a task's answer. Gives the keys of what changed; rejects where the browser's storage fails. */
export async function storeAnswer(
  ports: Ports,
  task: TaskRecord,
  { status, trackingId, data }: TaskAnswer,
  text: string,
  keyId: string,
): Promise<string[]> {
  const now = ports.now();
  const answer = { status, trackingId, summary: summarise(data), receivedAt: now, keyId };
  const { notifications } = await ports.settings.read();
  return changeWatched(ports, task, (record) => ({
    record: answered(record, answer, notifications),
    body: { key: task.key, text, receivedAt: now },
    keepEarlier: isSettled(record.answer?.status ?? null),
  }));
}
