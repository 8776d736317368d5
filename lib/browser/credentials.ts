import { browser } from 'wxt/browser';
import type { Keys } from '@/lib/account.ts';
import { accountItem, apiKeyItem, managedItem } from './items.ts';
import { readManaged } from './managed.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * The stored key, the organisation's, and what pages may know of them. For the worker alone. What is stored of one key is written in one
 * call, and one change at a time.
 */
export const credentials = {
  async read(): Promise<Keys> {
    const [{ managed, key }, own, account] = await Promise.all([readManaged(), apiKeyItem.read(), accountItem.read()]);
    const theirs = managed.account;
    return {
      own: { key: own, account },
      managed: theirs && key !== null ? { key: { value: key, keyId: theirs.keyId }, account: theirs } : null,
    };
  },

  /** Lets `decide` say what becomes of them; `null`: they stay. Rejects where the browser's storage fails. */
  change(decide: (current: Keys) => Keys | null): Promise<void> {
    const turn = last.then(async () => {
      const current = await credentials.read();
      const next = decide(current);
      if (!next) return;
      const { key, account } = next.own;
      if (next.own !== current.own)
        await browser.storage.local.set({ ...apiKeyItem.entry(key), ...accountItem.entry(account) });
      const noted = next.managed;
      // The organisation's key is its own to change: only what became of it is noted.
      if (noted && noted !== current.managed)
        await managedItem.change((managed) => ({ ...managed, account: noted.account }));
    });
    last = turn.catch(() => {});
    return turn;
  },
};
