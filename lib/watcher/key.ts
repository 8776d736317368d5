import { accountOf, inForce, noCredentials } from '../account.ts';
import { cleanKey } from '../clean-key.ts';
import { KeyIsManaged } from '../managed.ts';
import type { KeyTest } from '../messages.ts';
import { noteRefusal } from './access.ts';
import type { Ports } from './ports.ts';
import type { Watcher } from './watcher.ts';

/** What people do with their API key. None of it ever hands the key out. Each rejects where the browser's storage fails. */
export interface KeyRequests {
  /**
   * Tries a key and saves it unless Openmart refuses it: one that can't be tried now may well be good. What waits is then checked. Rejects
   * with `KeyIsManaged` where the organisation's is in force.
   */
  saveKey(text: string): Promise<{ saved: boolean; test: KeyTest }>;
  /** Tries the key in force; if it works after all, a refusal noted earlier is taken back. */
  testKey(): Promise<KeyTest>;
  /** Removes the person's own key, also from beneath the organisation's. */
  removeKey(): Promise<void>;
}

const noKey: KeyTest = { failure: 'no-key', detail: null, credits: null };
const noAccess: KeyTest = { failure: 'no-host-access', detail: null, credits: null };

export function createKeyRequests(ports: Ports, watcher: Watcher): KeyRequests {
  return {
    async saveKey(text) {
      const cleaned = cleanKey(text);
      if (!cleaned.ok) return { saved: false, test: { ...noKey, failure: 'bad-key' } };
      if ((await ports.credentials.read()).managed) throw new KeyIsManaged();
      const test = await tryKey(cleaned.key);
      if (test.failure === 'bad-key') return { saved: false, test };
      const key = { value: cleaned.key, keyId: ports.newId() };
      await watcher.bring(async () => {
        await ports.credentials.change(({ managed }) => {
          if (managed) throw new KeyIsManaged();
          return { own: { key, account: accountOf(key, ports.now()) }, managed };
        });
        // What is under way, or about to start, is by the key before.
        watcher.drop();
        // So was the pause.
        await ports.heldUntil.write(0);
      });
      return { saved: true, test };
    },
    async testKey() {
      const { key } = inForce(await ports.credentials.read());
      if (!key) return noKey;
      const test = await tryKey(key.value);
      await watcher.bring(async () => {
        if (test.failure === 'bad-key') await noteRefusal(ports, key.keyId, ports.now());
        if (test.failure === null) await noteRefusal(ports, key.keyId, null);
      });
      return test;
    },
    async removeKey() {
      let wasInForce = false;
      await ports.credentials.change((keys) => {
        wasInForce = inForce(keys) === keys.own;
        return { ...keys, own: noCredentials };
      });
      if (wasInForce) watcher.drop();
      await watcher.show();
    },
  };

  async function tryKey(value: string): Promise<KeyTest> {
    if (!(await ports.mayReachApi())) return noAccess;
    const outcome = await ports.api.getCreditBalance(value, new AbortController().signal);
    if (outcome.got === 'answer') return { failure: null, detail: null, credits: outcome.value };
    if (outcome.got === 'aborted') return { ...noKey, failure: 'unreachable' };
    return { failure: outcome.failure.kind, detail: outcome.failure.detail, credits: null };
  }
}
