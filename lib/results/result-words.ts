import type { AnswerRecord } from '../record.ts';

/** What a person reads above, or in place of, a result. `null` where the result speaks for itself. */
export function resultSentence({ status, summary }: Pick<AnswerRecord, 'status' | 'summary'>): string | null {
  switch (status) {
    case 'COMPLETED':
      return summary.shape === 'nothing' ? 'Nothing found' : null;
    case 'PROCESSING':
      return 'Openmart is still working on this task.';
    case 'ERRORED':
      return 'Openmart could not finish this task: it ended in an error.';
    case 'CANCELLED':
      return 'This task was cancelled at Openmart.';
    case null:
      return 'The answer does not say how far the task is.';
    default:
      return `Openmart gives the status “${status.slice(0, 100)}”, which this extension does not know. It is watched, less often.`;
  }
}
