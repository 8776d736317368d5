import { useNow } from '@/components/clock.ts';
import type { Standing } from '@/lib/standing.ts';
import { pauseWords } from '@/lib/task-times.ts';

/** Says that Openmart asked for a pause, and when it ends. */
export function PauseLine({ standing }: { standing: Standing }) {
  const words = pauseWords(standing, useNow(standing.heldUntil > Date.now() ? 1 : 60));
  return words === '' ? null : <p class="soft">{words}</p>;
}
