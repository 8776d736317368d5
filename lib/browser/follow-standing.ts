import type { Standing } from '@/lib/standing.ts';
import { accountItem, heldUntilItem, managedItem, storageFailedItem } from './items.ts';
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
  managedItem.follow(() => void read());
  heldUntilItem.follow(() => void read());
  storageFailedItem.follow(() => void read());
  followPermissions(() => void read());
  void read();
}

async function readStanding(): Promise<Standing> {
  try {
    const [own, managed, heldUntil, storageFailed, mayReach, storedFormIsNewer] = await Promise.all([
      accountItem.read(),
      managedItem.read(),
      heldUntilItem.read(),
      storageFailedItem.read(),
      mayReachApi(),
      isStoredFormNewer(),
    ]);
    return {
      account: managed.account ?? own,
      isKeyManaged: managed.account !== null,
      mayExport: managed.exports ?? true,
      heldUntil,
      storageFailed,
      mayReach,
      storedFormIsNewer,
    };
  } catch {
    return {
      account: null,
      isKeyManaged: false,
      mayExport: true,
      heldUntil: 0,
      storageFailed: true,
      mayReach: true,
      storedFormIsNewer: false,
    };
  }
}
