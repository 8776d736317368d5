import type { TaskRecord } from './record.ts';

/** Where a task stands in the work as a whole. `resting`: nothing more is asked, and it has not settled. */
export const stages = ['watched', 'completed', 'errored', 'cancelled', 'resting'] as const;

export type Stage = (typeof stages)[number];

/** How many of the tasks that belong together are at each stage. */
export type StageCounts = Readonly<Record<Stage, number>>;

const stageOfStatus: ReadonlyMap<string | null, Stage> = new Map([
  ['COMPLETED', 'completed'],
  ['ERRORED', 'errored'],
  ['CANCELLED', 'cancelled'],
]);

/** The stage of one task or batch. */
export function stageOf({ dueAt, answer, batch }: TaskRecord): Stage {
  if (dueAt !== null) return 'watched';
  if (batch && batch.endedAt !== null) return 'completed';
  return stageOfStatus.get(answer?.status ?? null) ?? 'resting';
}

/** The keys of those that rest without an end, in their order. */
export function restingKeys(records: readonly TaskRecord[]): string[] {
  return records.filter((record) => stageOf(record) === 'resting').map(({ key }) => key);
}

/** Counts tasks by stage. */
export function countStages(records: Iterable<TaskRecord>): StageCounts {
  const counts = { watched: 0, completed: 0, errored: 0, cancelled: 0, resting: 0 };
  for (const record of records) counts[stageOf(record)] += 1;
  return counts;
}
