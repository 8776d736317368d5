import { apiPaths } from '../api-paths.ts';
import { curlOf } from '../export/curl.ts';
import type { TaskRecord } from '../record.ts';

/**
 * The command that asks Openmart for these results: one task, or one batch by itself or by all its tasks. `null` where no one request
 * does.
 */
export function resultCurl(records: readonly TaskRecord[]): string | null {
  const [first] = records;
  if (!first) return null;
  if (records.length === 1 && !first.batch) return curlOf(apiPaths.task(encodeURIComponent(first.id)));
  const batch = records.length === 1 ? first.id : first.batchKey;
  const isOne = batch !== null && records.every(({ batchKey }) => records.length === 1 || batchKey === batch);
  return isOne ? curlOf(apiPaths.batchStatus(encodeURIComponent(batch))) : null;
}
