import * as z from 'zod/mini';
import type { Lookup } from '@/lib/record.ts';
import type { ErasedRows, TaskRow } from './task-database.ts';

const erasedSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    // What has no time is due to go.
    purgeAt: z.catch(z.number(), 0),
    whole: z.catch(z.boolean(), false),
    tasks: z.catch(z.array(z.unknown()), []),
    lookups: z.catch(z.array(z.unknown()), []),
  }),
);

const taskSchema = z.lazy(() => z.looseObject({ key: z.string() }));
const lookupSchema = z.lazy(() => z.looseObject({ id: z.string() }));

/**
 * What was erased, as far as it makes sense: what does not can't come back, and keeps nothing else from coming back or from going. The rows
 * are as they were; whoever reads one parses it.
 */
export function erasedIn(value: unknown): ErasedRows | null {
  const parsed = erasedSchema.safeParse(value);
  if (!parsed.success) return null;
  const { tasks, lookups, ...rest } = parsed.data;
  return { ...rest, tasks: tasks.filter(isTaskRow), lookups: lookups.filter(isLookupRow) };
}

function isTaskRow(value: unknown): value is TaskRow {
  return taskSchema.safeParse(value).success;
}

function isLookupRow(value: unknown): value is Lookup {
  return lookupSchema.safeParse(value).success;
}
