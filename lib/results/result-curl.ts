import { apiPaths } from '../api-paths.ts';
import { curlOf } from '../export/curl.ts';
import type { TaskRecord } from '../record.ts';

/** The commands that ask Openmart for these, one a line: for the answer of a task, for the status of a batch. */
export function curlsOf(records: readonly TaskRecord[]): string {
  return records
    .map(({ id, batch }) => {
      const segment = encodeURIComponent(id);
      return curlOf(batch ? apiPaths.batchStatus(segment) : apiPaths.task(segment));
    })
    .join('\n');
}
