import * as z from 'zod/mini';
import type { Lookup } from '@/lib/record.ts';
import type { ErasedRows, TaskRow } from './task-database.ts';

const withKey = z.lazy(() => z.looseObject({ key: z.string() }));
const withId = z.lazy(() => z.looseObject({ id: z.string() }));

/**
 * What was erased, as far as it makes sense: what does not can't come back, and keeps nothing else from coming back or from going. The rows
 * are as they were; whoever reads one parses it.
 */
export function erasedIn(value: unknown): ErasedRows | null {
  const parsed = withId.safeParse(value);
  if (!parsed.success) return null;
  const { id, purgeAt, whole, tasks, lookups } = parsed.data;
  return {
    id,
    // What has no time is due to go.
    purgeAt: Number.isFinite(purgeAt) ? Number(purgeAt) : 0,
    whole: whole === true,
    tasks: Array.isArray(tasks) ? tasks.filter(isTaskRow) : [],
    lookups: Array.isArray(lookups) ? lookups.filter(isLookupRow) : [],
  };
}

function isTaskRow(value: unknown): value is TaskRow {
  return withKey.safeParse(value).success;
}

function isLookupRow(value: unknown): value is Lookup {
  return withId.safeParse(value).success;
}
