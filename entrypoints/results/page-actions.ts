import type { PageActions } from '@/components/results/page-actions.ts';
import { goTo, readRoute } from '@/lib/browser/address.ts';
import { letPageBreathe } from '@/lib/browser/background-task.ts';
import { chosenColumnsItem } from '@/lib/browser/chosen-columns.ts';
import { saveBlob } from '@/lib/browser/save-file.ts';
import { readEarlier, readTexts } from '@/lib/browser/task-reader.ts';
import { type EarlyTexts, earlyOrRead } from '@/lib/early-texts.ts';
import { choiceOf, latestOf } from '@/lib/grid/kept-columns.ts';
import type { HistoryStore } from '@/lib/history/history-store.ts';
import { createTaskSearch, type Search } from '@/lib/history/task-search.ts';
import type { LookedUp, PanelActions } from '@/lib/panel/panel.ts';
import { type Route, toFragment } from '@/lib/route.ts';

/** What the results page can have done, and what comes of it. */
interface PageWork {
  actions: PageActions;
  searched(): Search | null;
}

/**
 * `early` are the texts that are read beside the first records. `onChange` is called whenever `searched` gives something else,
 * `onShown` when results were drawn.
 */
export function pageActions(
  panel: PanelActions,
  store: HistoryStore,
  early: EarlyTexts,
  onChange: () => void,
  onShown: () => void,
): PageWork {
  const search = createTaskSearch({ readTexts, pause: letPageBreathe, report: console.error }, onChange);
  const open = (route: Route) => goTo(route);
  /** By the erasure's id: where that was shown. */
  const leftAt = new Map<string, Route>();

  return {
    searched: search.state,
    actions: {
      ...panel,
      open,
      openTask: (key) => open({ show: 'task', key }),
      addressOf: toFragment,
      readTexts: earlyOrRead(early, readTexts),
      readEarlier,
      saveBlob,
      readChosenColumns: async () => choiceOf(await chosenColumnsItem.read()),
      keepChosenColumns: (chosen) => void chosenColumnsItem.write(latestOf(chosen)).catch(console.error),
      pause: letPageBreathe,
      shown: onShown,
      look: search.look,
      async eraseShown(what) {
        const from = readRoute();
        const erasureId = await panel.eraseAll(what);
        if (erasureId === null) return;
        leftAt.set(erasureId, from);
        open({ show: 'home' });
      },
      async undoErase() {
        const erasureId = await panel.undoErase();
        if (erasureId === null) return null;
        const back = leftAt.get(erasureId);
        leftAt.delete(erasureId);
        if (back) open(back);
        return erasureId;
      },
      tryAgain() {
        panel.tryAgain();
        store.tryAgain();
      },
      async lookUpHere(ids) {
        const lookedUp = await panel.lookUp(ids);
        if (lookedUp) open(routeOf(lookedUp));
        return lookedUp !== null;
      },
    },
  };
}

/** Where ids are shown that were just looked up together. */
function routeOf({ lookupId, keys }: LookedUp): Route {
  const [first] = keys;
  return keys.length === 1 && first !== undefined ? { show: 'task', key: first } : { show: 'lookup', lookupId };
}
