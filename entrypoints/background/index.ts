import '@/lib/no-eval.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onAlarm } from '@/lib/browser/alarm.ts';
import { accountItem, settingsItem } from '@/lib/browser/items.ts';
import { createMenu, onMenuPick } from '@/lib/browser/menu.ts';
import { answerRequests } from '@/lib/browser/messages.ts';
import { onNoticeClick } from '@/lib/browser/notice.ts';
import { openOptions, openResults } from '@/lib/browser/pages.ts';
import { followPermissions } from '@/lib/browser/permissions.ts';
import { keepFromContentScripts } from '@/lib/browser/storage-access.ts';
import { routeOfNotice } from '@/lib/notice.ts';
import { createKeyRequests } from '@/lib/watcher/key.ts';
import { createTaskRequests } from '@/lib/watcher/requests.ts';
import { createWatcher } from '@/lib/watcher/watcher.ts';
import { lookUpPicked } from './pick.ts';
import { ports } from './ports.ts';

export default defineBackground({
  type: 'module',
  // Every listener is added before anything awaits: an event that wakes the worker reaches only those that stand by then.
  main() {
    const watcher = createWatcher(ports);
    const tasks = createTaskRequests(ports, watcher);
    const key = createKeyRequests(ports, watcher);
    const wake = () => void watcher.wake();

    answerRequests({
      lookUp: ({ ids }) => tasks.lookUp(ids),
      checkAgain: ({ keys }) => tasks.checkAgain(keys),
      stopWatching: ({ keys }) => tasks.stopWatching(keys),
      markSeen: ({ keys }) => tasks.markSeen(keys),
      markAllSeen: () => tasks.markAllSeen(),
      saveKey: ({ key: text }) => key.saveKey(text),
      testKey: () => key.testKey(),
      removeKey: () => key.removeKey(),
      saveSettings: (settings) => settingsItem.write(settings),
      wake: async () => wake(),
    });

    onAlarm(wake);
    onMenuPick((pick) => void lookUpPicked(tasks, pick).catch(console.error));
    onNoticeClick((id) => openResults(routeOfNotice(id)));
    followPermissions(wake);
    browser.runtime.onStartup.addListener(wake);
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void createMenu();
      if (reason === 'install') void welcome();
    });

    void keepFromContentScripts();
    wake();
  },
});

/** An unpacked extension that is loaded from the command line is "installed" at every start: a saved key tells a new person from a returning one. */
async function welcome(): Promise<void> {
  if ((await accountItem.read()) === null) await openOptions();
}
