import { type ApiKey, inForce } from '../account.ts';
import type { Trouble } from '../badge.ts';
import type { Ports } from './ports.ts';

/** Whether requests may be made at all, and with what. */
export type Access = { ok: true; key: ApiKey } | { ok: false; trouble: Trouble };

/** Asked before each request, since a person may change the key or take back the permission at any time. */
export async function readAccess(ports: Ports): Promise<Access> {
  const [keys, reachable] = await Promise.all([ports.credentials.read(), ports.mayReachApi()]);
  const { key, account } = inForce(keys);
  if (!key) return { ok: false, trouble: 'no-key' };
  if (account && account.refusedAt !== null) return { ok: false, trouble: 'bad-key' };
  return reachable ? { ok: true, key } : { ok: false, trouble: 'no-host-access' };
}

/**
 * Notes when Openmart refused a key, or with `null` that it accepts it. Returns whether that is still the current key: what is said of
 * another says nothing.
 */
export async function noteRefusal(ports: Ports, keyId: string, refusedAt: number | null): Promise<boolean> {
  let current = false;
  await ports.credentials.change((keys) => {
    const { key, account } = inForce(keys);
    current = key?.keyId === keyId;
    if (!current || !account) return null;
    const noted = { key, account: { ...account, refusedAt } };
    return keys.managed ? { ...keys, managed: noted } : { ...keys, own: noted };
  });
  return current;
}
