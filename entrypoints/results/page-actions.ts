import type { PageActions } from '@/components/results/page-actions.ts';
import { goTo, readRoute } from '@/lib/browser/address.ts';
import { letPageBreathe } from '@/lib/browser/background-task.ts';
import { chosenColumnsItem } from '@/lib/browser/chosen-columns.ts';
import { send } from '@/lib/browser/messages.ts';
import { saveBlob } from '@/lib/browser/save-file.ts';
import { readEarlier, readTexts } from '@/lib/browser/task-reader.ts';
import { after } from '@/lib/browser/timer.ts';
import { type EarlyTexts, earlyOrRead } from '@/lib/early-texts.ts';
import { choiceOf, latestOf } from '@/lib/grid/kept-columns.ts';
import { createHistoryErasing, type LastErased } from '@/lib/history/history-erasing.ts';
import type { HistoryStore } from '@/lib/history/history-store.ts';
import { createTaskSearch, type Search } from '@/lib/history/task-search.ts';
import { t } from '@/lib/i18n.ts';
import type { LookedUp, PanelActions } from '@/lib/panel/panel.ts';
import { type Route, toFragment } from '@/lib/route.ts';

/** What the results page can have done, and what comes of it. */
interface PageWork {
  actions: PageActions;
  searched(): Search | null;
  erased(): LastErased | null;
  /** Why the last erasing could not be done, in words; empty when it could. */
  trouble(): string;
}

/**
 * `early` are the texts that are read beside the first records. `onChange` is called whenever anything but the actions themselves gives something else,
 * `onShown` when results were drawn.
 */
export function pageActions(
  panel: PanelActions,
  store: HistoryStore,
  early: EarlyTexts,
  onChange: () => void,
  onShown: () => void,
): PageWork {
  let trouble = '';
  const search = createTaskSearch({ readTexts, pause: letPageBreathe, report: console.error }, onChange);
  const erasing = createHistoryErasing(
    {
      after,
      erase: (what) => send('erase', { what }),
      undoErase: (erasureId) => send('undoErase', { erasureId }),
    },
    onChange,
  );
  const tell = (work: Promise<unknown>) => {
    work.then(
      () => {
        trouble = '';
        onChange();
      },
      (error: unknown) => {
        console.error(error);
        trouble = t('trouble.try_again');
        onChange();
      },
    );
  };
  const open = (route: Route) => goTo(route);
  /** Where what was erased last was shown. */
  let leftAt: Route | null = null;

  return {
    searched: search.state,
    erased: erasing.last,
    trouble: () => trouble,
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
      eraseAll(what) {
        leftAt = null;
        tell(erasing.erase(what));
      },
      eraseShown(what) {
        const from = readRoute();
        const leave = () => {
          leftAt = from;
          open({ show: 'home' });
        };
        tell(erasing.erase(what).then(leave));
      },
      undoLast() {
        const back = leftAt;
        leftAt = null;
        tell(
          erasing.undo().then(() => {
            if (back) open(back);
          }),
        );
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
