import { earliestStart, startGap } from '../limiter.ts';
import { alarmFloor, dueHorizon, timerReach } from '../pace.ts';
import { readAccess } from './access.ts';
import { paintBadge, tellOwed } from './announce.ts';
import { createBell } from './bell.ts';
import { drain, type Traffic } from './drain.ts';
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
  /** Brings the badge and the notifications up to what is stored. Rejects where the browser's storage fails. */
  show(): Promise<void>;
  /** Ends the requests under way for these tasks, or all of them, without an outcome. */
  drop(keys?: readonly string[]): void;
}

/**
 * Creates the watcher. It holds nothing that matters: due times, outcomes, marks and pauses are stored, and the alarm is set before
 * any work begins, so that a worker which dies at any instant only has to be woken to go on.
 */
export function createWatcher(ports: Ports): Watcher {
  const traffic: Traffic = { inFlight: new Map(), bell: createBell(), lastStart: null, refusals: new Set() };
  let cancelTimer = () => {};
  let showComing = false;

  const show = oneAtATime(async () => {
    await paintBadge(ports);
    await tellOwed(ports);
  });
  const run = oneAtATime(async () => {
    cancelTimer();
    try {
      await ports.setAlarm(ports.now() + alarmFloor);
      let stored = false;
      await awake(() =>
        drain(ports, traffic, () => {
          stored = true;
          showSoon();
        }),
      );
      if (stored) await Promise.race([traffic.bell.next(), pause(pagesReportWithin)]);
      await show();
      await arrangeNext();
      await noteStorage(false);
    } catch (error) {
      // The alarm stands, so that a later run finds out whether storage works again.
      ports.report(error);
      await noteStorage(true).catch(ports.report);
    }
  });

  return {
    wake() {
      traffic.bell.ring();
      return run();
    },
    show,
    drop(keys = [...traffic.inFlight.keys()]) {
      for (const key of keys) traffic.inFlight.get(key)?.abort();
    },
  };

  /** A timer serves what is due so soon that the worker is still awake; the alarm serves the rest, and the timer's if the worker dies. */
  async function arrangeNext(): Promise<void> {
    const due = await ports.store.earliestDue();
    const access = await readAccess(ports);
    if (due === null || !access.ok) return ports.setAlarm(null);
    const now = ports.now();
    const held = earliestStart({ inFlight: 0, lastStart: 0, heldUntil: await ports.heldUntil.read() }, now) ?? now;
    const next = Math.min(Math.max(due, held), now + dueHorizon);
    await ports.setAlarm(Math.max(next, now + alarmFloor));
    if (next - now <= timerReach) cancelTimer = ports.after(Math.max(next - now, startGap), () => void run());
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
      show().catch(ports.report);
    });
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => ports.after(milliseconds, resolve));
  }
}
