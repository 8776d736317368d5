import * as z from 'zod/mini';
import type { ChosenColumns } from './chosen-columns.ts';

/** So many choices are kept for the next time: names of fields are as many as there are kinds of answers. */
const kept = 200;

/** What is kept of a choice, one column. */
export const chosenColumnSchema = z.lazy(() => z.object({ name: z.string(), isShown: z.boolean() }));

type ChosenColumn = z.infer<typeof chosenColumnSchema>;

/** What of a choice is worth keeping, the latest last. */
export function latestOf(chosen: ChosenColumns): ChosenColumn[] {
  return [...chosen].slice(-kept).map(([name, isShown]) => ({ name, isShown }));
}

/** The choice that was kept. */
export function choiceOf(columns: readonly ChosenColumn[]): ChosenColumns {
  return new Map(columns.map(({ name, isShown }) => [name, isShown]));
}
