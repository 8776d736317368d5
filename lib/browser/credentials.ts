import { browser } from 'wxt/browser';
import type { Keys } from '@/lib/account.ts';
import { accountItem, apiKeyItem } from './items.ts';
import { noteManagedAccount, readManagedKey } from './policy.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * The stored key, the organisation's, and what pages may know of them. For the worker alone. What is stored of one key is written in one
 * call, and one change at a time.
 */
export const credentials = {
  async read(): Promise<Keys> {
    const [theirs, own, account] = await Promise.all([readManagedKey(), apiKeyItem.read(), accountItem.read()]);
    return {
      own: { key: own, account },
      managed: theirs && { key: { value: theirs.key, keyId: theirs.account.keyId }, account: theirs.account },
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
      if (noted?.account && noted !== current.managed) await noteManagedAccount(noted.account);
    });
    last = turn.catch(() => {});
    return turn;
  },
};
