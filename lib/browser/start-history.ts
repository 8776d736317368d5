import type { EarlyTexts } from '@/lib/early-texts.ts';
import { createHistoryStore, firstPortion, type History, type HistoryStore } from '@/lib/history/history-store.ts';
import { letPageBreathe } from './background-task.ts';
import { followChanges } from './changes.ts';
import { readAllLookups, readLookups } from './history-reader.ts';
import { readAllTasks, readTasks } from './task-reader.ts';
import { after } from './timer.ts';
import { isVisible, onVisible } from './visibility.ts';

/**
 * Keeps all that is stored of tasks in the memory of this page: see `createHistoryStore`. Once `shown` resolves, what was told first is drawn; until
 * then the texts of what is read are read beside it, if it is not much.
 */
export function startHistory(
  onChange: (history: History) => void,
  shown: Promise<void>,
  early: EarlyTexts,
): HistoryStore {
  let isShown = false;
  shown.then(() => {
    isShown = true;
    early.clear();
  });
  return createHistoryStore(
    {
      now: () => Date.now(),
      after,
      readTasks(keys) {
        if (!isShown && keys.length <= firstPortion) void early.begin(keys);
        return readTasks(keys);
      },
      readAllTasks,
      readLookups,
      readAllLookups,
      followChanges,
      isVisible,
      onVisible,
      pause: letPageBreathe,
      untilShown: () => shown,
      report: console.error,
    },
    onChange,
  );
}
