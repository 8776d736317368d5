import { alarmFloor } from '../pace.ts';
import { undoWithin } from '../undo-offer.ts';
import type { Erasure, Ports } from './ports.ts';
import type { Watcher } from './watcher.ts';

const day = 24 * 60 * 60 * 1_000;

/** What people do with what is stored, and what is done with it by itself. Each rejects where the browser's storage fails. */
export interface History {
  /** Hides at once; until it is purged, `undoErase` brings it back. `count` records were hidden. */
  erase(what: Erasure['what']): Promise<{ erasureId: string; count: number }>;
  undoErase(erasureId: string): Promise<void>;
  /** Purges what was erased and what is older than the settings keep. */
  tidy(): Promise<void>;
}

export function createHistory(ports: Ports, watcher: Watcher): History {
  return {
    async erase(what) {
      const erasure = { id: ports.newId(), what, purgeAt: ports.now() + undoWithin };
      // First, so that what was erased does not lie on the disk for long, whenever the worker dies.
      await ports.setTidyAlarm(ports.now() + alarmFloor).catch(ports.report);
      const { gone, left } = await ports.store.erase(erasure);
      watcher.drop(gone);
      ports.announce([...gone, ...left]);
      await watcher.show();
      ports.after(undoWithin, () => void tidy().catch(ports.report));
      return { erasureId: erasure.id, count: gone.length };
    },
    async undoErase(erasureId) {
      ports.announce(await watcher.bring(() => ports.store.undoErase(erasureId)));
    },
    tidy,
  };

  async function tidy(): Promise<void> {
    const now = ports.now();
    await ports.store.purgeErased(now);
    const { keepDays } = await ports.settings.read();
    if (keepDays === null) return;
    const expired = await ports.store.expire(now - keepDays * day);
    if (expired.length > 0) ports.announce(expired);
  }
}
