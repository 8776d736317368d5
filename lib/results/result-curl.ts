import { curlOf } from '../export/curl.ts';
import type { TaskRecord } from '../record.ts';

/**
 * The command that asks Openmart for these results: one task, or one batch by itself or by all its tasks. `null` where no one request
 * does. The paths are those of `api.ts`.
 */
export function resultCurl(records: readonly TaskRecord[]): string | null {
  const [first] = records;
  if (!first) return null;
  if (records.length === 1 && !first.batch) return curlOf(`/api/v1/task/${encodeURIComponent(first.id)}`);
  const batch = records.length === 1 ? first.id : first.batchKey;
  const isOne = batch !== null && records.every(({ batchKey }) => records.length === 1 || batchKey === batch);
  return isOne ? curlOf(`/api/v1/task/batch/${encodeURIComponent(batch)}/status`) : null;
}
