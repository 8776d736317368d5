import type { FailureKind } from '../failure.ts';
import { type StandKey, titleKey } from '../task-stand.ts';

/**
 * How a task stands, in the words of tables and files, which are English in every language: a team's sheets have the same words whoever
 * exported them, and what counts or filters them goes on working. On the screen they are told in the person's language.
 */
export const filedWords: Readonly<Record<StandKey, string>> = {
  'task.processing': 'Processing',
  'task.completed': 'Completed',
  'task.errored': 'Errored',
  'task.cancelled': 'Cancelled',
  'task.no_status': 'No status',
  'task.not_checked': 'Not checked',
  'task.stopped': 'Stopped',
  'task.not_fetched': 'Not fetched',
  'task.waiting': 'Waiting',
  'task.checking': 'Checking…',
  'task.done_in_part': 'Partly done',
  'task.wait_no_key': 'Waiting for a key',
  'task.wait_bad_key': 'Waiting for a working key',
  'task.wait_no_host_access': 'Waiting for access',
  'failure.no_key.title': 'No API key',
  'failure.bad_key.title': 'Key refused',
  'failure.not_allowed.title': 'Not allowed',
  'failure.out_of_credits.title': 'Out of credits',
  'failure.not_found.title': 'Not found',
  'failure.not_accepted.title': 'Not accepted',
  'failure.too_many_requests.title': 'Too many requests',
  'failure.server_trouble.title': 'Openmart has trouble',
  'failure.unreachable.title': 'Cannot reach Openmart',
  'failure.timed_out.title': 'Took too long',
  'failure.redirected.title': 'Redirected',
  'failure.unexpected_answer.title': 'Unexpected answer',
  'failure.wrong_task.title': 'Another task came back',
  'failure.too_large.title': 'Too large',
  'failure.no_host_access.title': 'No access to Openmart',
  'failure.storage_failed.title': 'Could not save',
  'failure.newer_form.title': 'Written by a newer version',
};

/** The name of a failure in files. */
export function filedTitle(kind: FailureKind): string {
  return filedWords[titleKey(kind)];
}
