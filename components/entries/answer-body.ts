import { type Loaded, useLoaded } from '@/components/loaded.ts';
import type { TaskActions } from '@/lib/panel/panel.ts';
import type { AnswerRecord, Body } from '@/lib/record.ts';

/** The text of a task's last answer, read again when another one came. `null`: it is not stored. */
export function useAnswerBody(
  key: string,
  { receivedAt }: AnswerRecord,
  readBody: TaskActions['readBody'],
): Loaded<Body | null> {
  return useLoaded(() => readBody(key, receivedAt), `${key} ${receivedAt}`);
}
