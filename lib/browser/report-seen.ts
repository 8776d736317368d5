import { seenNow } from '@/lib/seen.ts';
import { followChanges } from './changes.ts';
import { send } from './messages.ts';
import { readTasks } from './task-reader.ts';
import { isVisible, onVisible } from './visibility.ts';

/** Keeps the worker informed of what the person has before their eyes on this page. */
export interface SeenReporter {
  opened(keys: ReadonlySet<string>): void;
  asked(keys: readonly string[]): void;
}

/** Starts to report which results count as seen: when they change, when a row opens, and when the page becomes visible. */
export function reportSeen(): SeenReporter {
  let open: ReadonlySet<string> = new Set();
  const asked = new Set<string>();

  const report = async (keys: Iterable<string>) => {
    const mine = [...keys].filter((key) => open.has(key) || asked.has(key));
    if (mine.length === 0 || !isVisible()) return;
    const seen = seenNow(await readTasks(mine), { visible: isVisible(), open, asked });
    if (seen.length > 0) await send('markSeen', { keys: seen });
  };
  // A report that fails is made up for by the next one: the mark then only stays a little longer.
  const look = (keys: Iterable<string>) => void report(keys).catch(console.error);

  followChanges(look);
  onVisible(() => look(new Set([...open, ...asked])));
  return {
    opened(keys) {
      open = new Set(keys);
      look(open);
    },
    asked(keys) {
      if (!isVisible()) return;
      for (const key of keys) asked.add(key);
      look(keys);
    },
  };
}
