import { type ErasureMark, undoWithin } from '../erasures.ts';
import { alarmFloor } from '../pace.ts';
import type { Erasure, Ports } from './ports.ts';
import type { Watcher } from './watcher.ts';

const day = 24 * 60 * 60 * 1_000;

/** What people do with what is stored, and what is done with it by itself. Each rejects where the browser's storage fails. */
export interface History {
  /** Hides at once; until it is purged, `undoErase` brings it back. */
  erase(what: Erasure['what']): Promise<{ erasureId: string }>;
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
      const { gone, left, count } = await ports.store.erase(erasure);
      // Before all else: from here on the person can have it back, whenever the worker dies.
      if (count !== null) await mark((marks) => [...marks, { erasureId: erasure.id, count, until: erasure.purgeAt }]);
      watcher.drop(gone);
      ports.announce([...gone, ...left]);
      await watcher.show();
      ports.after(undoWithin, () => void tidy().catch(ports.report));
      return { erasureId: erasure.id };
    },
    async undoErase(erasureId) {
      ports.announce(await watcher.bring(() => ports.store.undoErase(erasureId)));
      await mark((marks) => marks.filter((each) => each.erasureId !== erasureId));
    },
    tidy,
  };

  /** Erasing and undoing work without, but pages offer to undo only what is marked. */
  async function mark(decide: (marks: ErasureMark[]) => ErasureMark[]): Promise<void> {
    await ports.erasures.change(decide).catch(ports.report);
  }

  async function tidy(): Promise<void> {
    const now = ports.now();
    await ports.store.purgeErased(now);
    await mark((marks) => marks.filter(({ until }) => until > now));
    const { keepDays } = await ports.settings.read();
    if (keepDays === null) return;
    const expired = await ports.store.expire(now - keepDays * day);
    if (expired.length > 0) ports.announce(expired);
  }
}
