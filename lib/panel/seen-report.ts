import { oneAtATime } from '../one-at-a-time.ts';
import type { TaskRecord } from '../record.ts';
import { seenNow } from '../seen.ts';

/** What reporting needs of the page. */
export interface SeenPorts {
  isVisible(): boolean;
  readTasks(keys: readonly string[]): Promise<TaskRecord[]>;
  markSeen(keys: string[]): Promise<void>;
  /** Takes note of a fault. */
  report(fault: unknown): void;
}

/** Keeps the worker informed of what the person has before their eyes on one page. */
export interface SeenReporter {
  /** Which results are open now. */
  opened(keys: ReadonlySet<string>): void;
  /** What was asked for on this page just now. */
  asked(keys: readonly string[]): void;
  /** These records changed. */
  changed(keys: Iterable<string>): void;
  /** The page became visible. */
  shown(): void;
}

export function createSeenReporter(ports: SeenPorts): SeenReporter {
  let open: ReadonlySet<string> = new Set();
  const asked = new Set<string>();

  const toLookAt = new Set<string>();

  // One report at a time: whatever opens, is asked for or changes meanwhile goes into the next one.
  const report = oneAtATime(async () => {
    const keys = [...toLookAt];
    toLookAt.clear();
    if (keys.length === 0 || !ports.isVisible()) return;
    try {
      const seen = seenNow(await ports.readTasks(keys), { visible: ports.isVisible(), open, asked });
      if (seen.length > 0) await ports.markSeen(seen);
    } catch (error) {
      // The next report makes up for it: the mark then only stays a little longer.
      ports.report(error);
    }
  });
  const look = (keys: Iterable<string>) => {
    for (const key of keys) if (open.has(key) || asked.has(key)) toLookAt.add(key);
    if (toLookAt.size > 0) void report();
  };

  return {
    opened(keys) {
      open = new Set(keys);
      look(open);
    },
    asked(keys) {
      if (!ports.isVisible()) return;
      for (const key of keys) asked.add(key);
      look(keys);
    },
    changed: look,
    shown: () => look(new Set([...open, ...asked])),
  };
}
