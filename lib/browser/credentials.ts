import { browser } from 'wxt/browser';
import type { Keys } from '@/lib/account.ts';
import { accountItem, apiKeyItem } from './items.ts';
import { noteManagedAccount, readManagedKey } from './policy.ts';
import { remembered } from './remembered.ts';

const stored = remembered([apiKeyItem.follow, accountItem.follow], async () => {
  const [key, account] = await Promise.all([apiKeyItem.read(), accountItem.read()]);
  return { key, account };
});

let last: Promise<unknown> = Promise.resolve();

/**
 * The stored key, the organisation's, and what pages may know of them. For the worker alone. What is stored of one key is written in one
 * call, and one change at a time.
 */
export const credentials = {
  async read(): Promise<Keys> {
    const [theirs, own] = await Promise.all([readManagedKey(), stored.read()]);
    return {
      own,
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
        await stored.change(() =>
          browser.storage.local.set({ ...apiKeyItem.entry(key), ...accountItem.entry(account) }),
        );
      const noted = next.managed;
      // The organisation's key is its own to change: only what became of it is noted.
      if (noted?.account && noted !== current.managed) await noteManagedAccount(noted.account);
    });
    last = turn.catch(() => {});
    return turn;
  },
};
