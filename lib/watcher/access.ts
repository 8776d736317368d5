import type { ApiKey } from '../account.ts';
import type { Trouble } from '../badge.ts';
import type { Ports } from './ports.ts';

/** Whether requests may be made at all, and with what. */
export type Access = { ok: true; key: ApiKey } | { ok: false; trouble: Trouble };

/** Asked before each request, since a person may change the key or take back the permission at any time. */
export async function readAccess(ports: Ports): Promise<Access> {
  const [key, account, reachable] = await Promise.all([ports.apiKey.read(), ports.account.read(), ports.mayReachApi()]);
  if (!key) return { ok: false, trouble: 'no-key' };
  if (account?.keyId === key.keyId && account.refusedAt !== null) return { ok: false, trouble: 'bad-key' };
  return reachable ? { ok: true, key } : { ok: false, trouble: 'no-host-access' };
}

/** Notes that Openmart refused a key. Returns whether that is still the current key: another's refusal says nothing. */
export async function refuseKey(ports: Ports, keyId: string): Promise<boolean> {
  const account = await ports.account.read();
  if (account?.keyId !== keyId) return false;
  await ports.account.write({ ...account, refusedAt: ports.now() });
  return true;
}
