import { earliestStart, startGap } from '../limiter.ts';
import { alarmFloor, dueHorizon, timerReach } from '../pace.ts';
import { readAccess } from './access.ts';
import { paintBadge, tellOwed } from './announce.ts';
import { createBell } from './bell.ts';
import { drain, type Work } from './drain.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Ports } from './ports.ts';

/** A worker falls asleep after 30 s without an event or an extension call; this leaves a margin. */
const stayAwakeEvery = 20_000;

/** A page that shows a result reports so within this time; then the badge need not flicker. */
const pagesReportWithin = 150;

/** While much is under way, the badge follows this often. */
const showEvery = 1_000;

/** Checks what is due and tells what came of it. */
export interface Watcher {
  /** Checks all that is due now and arranges to be woken for the rest. A call during a run is served by it. Never rejects. */
  wake(): Promise<void>;
  /** Brings the badge and the notifications up to what is stored. Never rejects. */
  show(): Promise<void>;
  /** Ends the requests under way for these tasks, or all of them, without an outcome. */
  drop(keys?: readonly string[]): void;
}

/**
 * Creates the watcher. It holds nothing that matters: due times, outcomes, marks and pauses are stored, and the alarm is set before
 * any work begins, so that a worker which dies at any instant only has to be woken to go on.
 */
export function createWatcher(ports: Ports): Watcher {
  const work: Work = { inFlight: new Map(), bell: createBell(), lastStart: null, turn: 'bulk', refusals: new Set() };
  let cancelTimer = () => {};
  let showComing = false;
  let showFailed = false;

  const show = oneAtATime(async () => {
    showFailed = false;
    try {
      await paintBadge(ports);
      await tellOwed(ports);
    } catch (error) {
      showFailed = true;
      await onStorageFailed(error);
    }
  });
  const run = oneAtATime(async () => {
    cancelTimer();
    let stored = false;
    const onStored = () => {
      stored = true;
      showSoon();
    };
    showSoon();
    try {
      await setAlarm(ports.now() + alarmFloor);
      await awake(() => drain(ports, work, onStored));
      if (stored) await Promise.race([work.bell.next(), pause(pagesReportWithin)]);
      await show();
      // What could not be told is tried again when the alarm goes off that stands.
      if (showFailed) return;
      await arrangeNext();
      await noteStorage(false);
    } catch (error) {
      await onStorageFailed(error);
    }
  });

  return {
    wake() {
      work.bell.ring();
      return run();
    },
    show,
    drop(keys = [...work.inFlight.keys()]) {
      for (const key of keys) work.inFlight.get(key)?.abort();
    },
  };

  /** A timer serves what is due so soon that the worker is still awake; the alarm serves the rest, and the timer's if the worker dies. */
  async function arrangeNext(): Promise<void> {
    const due = await ports.store.earliestDue();
    const access = await readAccess(ports);
    if (due === null || !access.ok) return setAlarm(null);
    const now = ports.now();
    const held = earliestStart({ inFlight: 0, lastStart: 0, heldUntil: await ports.heldUntil.read() }, now) ?? now;
    const next = Math.min(Math.max(due, held), now + dueHorizon);
    await setAlarm(Math.max(next, now + alarmFloor));
    if (next - now <= timerReach) cancelTimer = ports.after(Math.max(next - now, startGap), () => void run());
  }

  /** Storage is all that rejects: the alarm stands, so that a later run finds out whether it works again. */
  async function onStorageFailed(error: unknown): Promise<void> {
    ports.report(error);
    await noteStorage(true).catch(ports.report);
  }

  function setAlarm(at: number | null): Promise<void> {
    return ports.setAlarm(at).catch(ports.report);
  }

  async function noteStorage(failed: boolean): Promise<void> {
    if ((await ports.storageFailed.read()) === failed) return;
    await ports.storageFailed.write(failed);
    await paintBadge(ports);
  }

  async function awake(work: () => Promise<void>): Promise<void> {
    let cancel = () => {};
    const again = () => {
      ports.stayAwake();
      cancel = ports.after(stayAwakeEvery, again);
    };
    again();
    try {
      await work();
    } finally {
      cancel();
    }
  }

  function showSoon(): void {
    if (showComing) return;
    showComing = true;
    ports.after(showEvery, () => {
      showComing = false;
      void show();
    });
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => ports.after(milliseconds, resolve));
  }
}
