import type { TaskActions } from '@/lib/panel.ts';
import type { AnswerRecord, Body } from '@/lib/record.ts';
import { type Loaded, useLoaded } from './loaded.ts';

/** The text of a task's last answer, read again when another one came. `null`: it is not stored. */
export function useAnswerBody(
  key: string,
  { receivedAt }: AnswerRecord,
  readBody: TaskActions['readBody'],
): Loaded<Body | null> {
  return useLoaded(() => readBody(key), `${key} ${receivedAt}`);
}
