import type { TaskRecord } from './record.ts';
import type { Standing } from './standing.ts';
import { faceOf } from './task-face.ts';

/** How tasks that belong together stand, the most frequent first: "10 completed, 1 not found". */
export function lookupWords(records: readonly TaskRecord[], standing: Standing): string {
  const counts = new Map<string, number>();
  for (const record of records) {
    const word = faceOf(record, standing).word.replace('…', '').toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
}
