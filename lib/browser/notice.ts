import { browser } from 'wxt/browser';
import type { Notice } from '@/lib/notice.ts';
import { followPermissions, mayNotify } from './permissions.ts';

/** Notifications, where the person allowed them: the API is undefined before that. */
export const notices = {
  allowed: mayNotify,

  /** The ids of those the browser still shows. */
  async shown(): Promise<string[]> {
    return Object.keys((await browser.notifications?.getAll()) ?? {});
  },

  async show({ id, title, message }: Notice): Promise<void> {
    await browser.notifications?.create(id, {
      type: 'basic',
      iconUrl: new URL('icon/128.png', browser.runtime.getURL('/popup.html')).href,
      title,
      message,
    });
  },
};

/**
 * Calls back with the id of a clicked notification, which is taken away once that has been done. Listens at once where the permission is
 * there, and from the moment it is granted elsewhere. Firefox wakes an event page only for listeners that it added while it started: a click
 * that comes after the very event page that saw the grant has ended, and before the next has started, does nothing there.
 */
export function onNoticeClick(run: (id: string) => Promise<void>): void {
  const listener = async (id: string) => {
    await run(id);
    await browser.notifications.clear(id);
  };
  const listen = () => browser.notifications?.onClicked.addListener(listener);
  listen();
  followPermissions(listen);
}
