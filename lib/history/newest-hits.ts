import type { TaskRecord } from '../record.ts';
import { createMatcher, searchWords } from './search.ts';

/** So many of the newest are searched while somebody types. */
const searched = 5_000;
const portion = 500;

/**
 * The newest stored tasks whose own texts have all the words, at most so many; none without words. Stops early where `isWanted` says that
 * nobody waits any more. `readAllTasks` gives records newest first, in portions; rejects where it does.
 */
export async function newestHits(
  words: string,
  most: number,
  readAllTasks: (
    before: number | null,
    size: number,
  ) => Promise<{ records: readonly TaskRecord[]; next: number | null }>,
  textsOf: (record: TaskRecord) => readonly string[],
  isWanted: () => boolean,
): Promise<TaskRecord[]> {
  const wanted = searchWords(words);
  const hits: TaskRecord[] = [];
  if (wanted.length === 0) return hits;
  const matches = createMatcher(wanted);
  let before: number | null = null;
  for (let read = 0; read < searched && isWanted(); read += portion) {
    const { records, next } = await readAllTasks(before, portion);
    hits.push(...records.filter((record) => matches(textsOf(record))));
    if (hits.length >= most || next === null) break;
    before = next;
  }
  return hits.slice(0, most);
}
