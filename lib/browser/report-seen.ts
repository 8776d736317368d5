import { createSeenReporter, type SeenReporter } from '@/lib/panel/seen-report.ts';
import { followChanges } from './changes.ts';
import { send } from './messages.ts';
import { readTasks } from './task-reader.ts';
import { isVisible, onVisible } from './visibility.ts';

/** Starts to report which results count as seen: when they change, when a row opens, and when the page becomes visible. */
export function reportSeen(): SeenReporter {
  const reporter = createSeenReporter({
    isVisible,
    readTasks,
    markSeen: (keys) => send('markSeen', { keys }),
    report: console.error,
  });
  followChanges(reporter.changed);
  onVisible(reporter.shown);
  return reporter;
}
