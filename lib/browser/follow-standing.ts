import type { Standing } from '@/lib/standing.ts';
import { accountItem, heldUntilItem, storageFailedItem } from './items.ts';
import { followPermissions, mayReachApi } from './permissions.ts';
import { isStoredFormNewer } from './task-database.ts';

/** Tells how things stand, at once and after each change. Where the browser's storage fails, that is what stands. */
export function followStanding(onStanding: (standing: Standing) => void): void {
  let latest = 0;
  const read = async () => {
    const turn = ++latest;
    const standing = await readStanding();
    if (turn === latest) onStanding(standing);
  };
  accountItem.follow(() => void read());
  heldUntilItem.follow(() => void read());
  storageFailedItem.follow(() => void read());
  followPermissions(() => void read());
  void read();
}

async function readStanding(): Promise<Standing> {
  try {
    const [account, heldUntil, storageFailed, mayReach, storedFormIsNewer] = await Promise.all([
      accountItem.read(),
      heldUntilItem.read(),
      storageFailedItem.read(),
      mayReachApi(),
      isStoredFormNewer(),
    ]);
    return { account, heldUntil, storageFailed, mayReach, storedFormIsNewer };
  } catch {
    return { account: null, heldUntil: 0, storageFailed: true, mayReach: true, storedFormIsNewer: false };
  }
}
