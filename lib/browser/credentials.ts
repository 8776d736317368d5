import { browser } from 'wxt/browser';
import type { Credentials } from '@/lib/account.ts';
import { accountItem, apiKeyItem } from './items.ts';

let last: Promise<unknown> = Promise.resolve();

/** The stored key and what pages may know of it. Written by the worker alone, both in one call, and one change at a time. */
export const credentials = {
  async read(): Promise<Credentials> {
    const [key, account] = await Promise.all([apiKeyItem.read(), accountItem.read()]);
    return { key, account };
  },

  /** Lets `decide` say what becomes of them; `null`: they stay. Rejects where the browser's storage fails. */
  change(decide: (current: Credentials) => Credentials | null): Promise<void> {
    const turn = last.then(async () => {
      const next = decide(await credentials.read());
      if (next) await browser.storage.local.set({ ...apiKeyItem.entry(next.key), ...accountItem.entry(next.account) });
    });
    last = turn.catch(() => {});
    return turn;
  },
};
