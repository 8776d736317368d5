import '@/lib/no-eval.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { inForce } from '@/lib/account.ts';
import { onAlarm, onTidyAlarm, setTidyAlarm } from '@/lib/browser/alarm.ts';
import { answerRequests } from '@/lib/browser/answer-requests.ts';
import { speakBrowsersLanguage } from '@/lib/browser/language.ts';
import { onMenuPick, onMenuSidePanel } from '@/lib/browser/menu.ts';
import { onNoticeClick } from '@/lib/browser/notice.ts';
import { openResults } from '@/lib/browser/pages.ts';
import { followPermissions } from '@/lib/browser/permissions.ts';
import { settings } from '@/lib/browser/settings.ts';
import { openSidePanel } from '@/lib/browser/side-panel.ts';
import { keepFromContentScripts } from '@/lib/browser/storage-access.ts';
import { openDatabase } from '@/lib/browser/task-database.ts';
import { routeOfNotice } from '@/lib/notice.ts';
import { createHistory } from '@/lib/watcher/history.ts';
import { createKeyRequests } from '@/lib/watcher/key.ts';
import { createTaskRequests } from '@/lib/watcher/requests.ts';
import { createWatcher } from '@/lib/watcher/watcher.ts';
import { serveTyped } from './address-bar.ts';
import { lookUpPicked } from './pick.ts';
import { ports } from './ports.ts';
import { setUp } from './set-up.ts';

export default defineBackground({
  // Every listener is added before anything awaits: an event that wakes the worker reaches only those that stand by then.
  main() {
    speakBrowsersLanguage();
    // Opening it takes as long as reading all that is needed before it. Whoever needs it hears of a failure.
    openDatabase().catch(() => {});
    const watcher = createWatcher(ports);
    const tasks = createTaskRequests(ports, watcher);
    const key = createKeyRequests(ports, watcher);
    const history = createHistory(ports, watcher);
    const wake = () => void watcher.wake();
    const tidy = () => void history.tidy().catch(console.error);

    answerRequests({
      lookUp: ({ ids }) => tasks.lookUp(ids),
      checkAgain: ({ keys }) => tasks.checkAgain(keys),
      stopWatching: ({ keys }) => tasks.stopWatching(keys),
      cancelLookup: ({ lookupId }) => tasks.cancelLookup(lookupId),
      erase: ({ what }) => history.erase(what),
      undoErase: ({ erasureId }) => history.undoErase(erasureId),
      markSeen: ({ keys }) => tasks.markSeen(keys),
      markAllSeen: () => tasks.markAllSeen(),
      saveKey: ({ key: text }) => key.saveKey(text),
      testKey: () => key.testKey(),
      removeKey: () => key.removeKey(),
      saveSettings: (part) => settings.save(part),
      wake: async () => wake(),
    });

    onAlarm(wake);
    onTidyAlarm(tidy);
    onMenuPick((pick) => void lookUpPicked(tasks, pick).catch(console.error));
    serveTyped(tasks);
    onMenuSidePanel((windowId) => void openSidePanel(windowId).catch(console.error));
    onNoticeClick((id) => openResults(routeOfNotice(id)));
    followPermissions(wake);
    setUp({
      wake,
      tidy,
      drop: () => watcher.drop(),
      hasKey: async () => inForce(await ports.credentials.read()).key !== null,
    });

    void keepFromContentScripts();
    void setTidyAlarm(null).catch(console.error);
    wake();
  },
});
