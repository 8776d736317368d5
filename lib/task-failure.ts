import { type FailureKind, failureWords } from './failure.ts';
import { type MessageKey, t } from './i18n.ts';
import type { TaskRecord } from './record.ts';
import { isWaiting } from './task-stand.ts';

/** The failure to be told at the task itself: one that is told above all tasks is not. */
export function failureToTell({ failure }: TaskRecord): TaskRecord['failure'] {
  return failure && !isWaiting(failure.kind) ? failure : null;
}

/** The next step of failures that are tried again by themselves, once they no longer are. */
const stepsAtRest: ReadonlyMap<FailureKind, MessageKey & `at_rest.${string}`> = new Map([
  ['too-many-requests', 'at_rest.plain'],
  ['server-trouble', 'at_rest.plain'],
  ['unreachable', 'at_rest.unreachable'],
  ['timed-out', 'at_rest.plain'],
  ['unexpected-answer', 'at_rest.unexpected_answer'],
]);

/** What to do now about the task's failure; empty where it has none. */
export function nextStepOf({ failure, dueAt }: TaskRecord): string {
  if (!failure) return '';
  const atRest = dueAt === null ? stepsAtRest.get(failure.kind) : undefined;
  return atRest === undefined ? failureWords(failure.kind).nextStep : t(atRest);
}
