/** Where Openmart answers for one id. `segment` is the id as one segment of a path: percent-encoded where it must be. */
export const apiPaths = {
  task: (segment: string) => `/api/v1/task/${segment}`,
  batchStatus: (segment: string) => `/api/v1/task/batch/${segment}/status`,
  /** The ids of its tasks that have completed, or of all. */
  batchTaskIds: (segment: string, which: 'completed' | 'all') =>
    `/api/v1/task/batch/${segment}/task_ids${which === 'completed' ? '?status=COMPLETED' : ''}`,
} as const;
