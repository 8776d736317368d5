import type { TaskRecord } from './record.ts';
import { filedTitle } from './results/filed-words.ts';

/**
 * What to copy into a message to support: all that is known of a task's failure, a fact a line, in English in every
 * language, since Openmart's support reads it. It never holds the key.
 */
export function failureDetails({ id, failure, tries, askedAt }: TaskRecord): string {
  if (!failure) return '';
  const facts: ReadonlyArray<readonly [string, string | number | null]> = [
    ['Task id', id],
    ['Failure', `${filedTitle(failure.kind)} (${failure.kind})`],
    ['HTTP status', failure.httpStatus],
    ['Openmart says', failure.detail],
    ['Request id', failure.requestId],
    ['Tries', tries],
    ['Asked for', utc(askedAt)],
    ['Failing since', utc(failure.since)],
    ['Last tried', utc(failure.at)],
  ];
  return facts
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

// In UTC, since a reader in another place compares it with a log.
function utc(at: number): string {
  return new Date(at).toISOString();
}
