import { earliestStart, startGap } from '../limiter.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { alarmFloor, timerReach } from '../pace.ts';
import { readAccess } from './access.ts';
import { paintBadge, tellOwed } from './announce.ts';
import { createBell } from './bell.ts';
import { drain, type Work } from './drain.ts';
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
  /**
   * Does something that brings work, such as storing what was asked for, and then wakes. The alarm is asked for before, so that a worker which
   * dies in between is woken for it. Rejects where `store` does.
   */
  bring<T>(store: () => Promise<T>): Promise<T>;
  /** Brings the badge and the notifications up to what is stored. Never rejects. */
  show(): Promise<void>;
  /** Ends the requests under way for these tasks, or all of them, without an outcome. */
  drop(keys?: readonly string[]): void;
}

/**
 * Creates the watcher. It holds nothing that matters: due times, outcomes, marks and pauses are stored, and the alarm is asked for before
 * any work begins, so that a worker which dies at any instant only has to be woken to go on. Nobody waits for the browser's answer to that:
 * what the worker has sent is carried out though it dies.
 */
export function createWatcher(ports: Ports): Watcher {
  const bell = createBell();
  const work: Work = { inFlight: new Map(), bell, lastStart: null, turn: 'bulk', halts: new Set() };
  let cancelTimer = () => {};
  let showComing = false;
  let showFailed = false;
  let tellAgainAt: number | null = null;
  let asked = 0;

  const show = oneAtATime(async () => {
    showFailed = false;
    try {
      await paintBadge(ports);
      tellAgainAt = await tellOwed(ports);
    } catch (error) {
      showFailed = true;
      await onStorageFailed(error);
    }
  });
  const run = oneAtATime(async () => {
    cancelTimer();
    const askedBefore = asked;
    let stored = false;
    const onStored = () => {
      stored = true;
      showSoon();
    };
    showSoon();
    try {
      await awake(() => drain(ports, work, onStored));
      if (stored) await Promise.race([bell.next(), pause(pagesReportWithin)]);
      if (await isAskedDuring(show(), askedBefore)) return;
      // What could not be told is tried again when the alarm goes off.
      if (showFailed) return;
      await arrangeNext(askedBefore);
      await noteStorage(false);
    } catch (error) {
      await onStorageFailed(error);
    }
  });

  return {
    wake,
    async bring(store) {
      ask();
      const alarmed = setAlarm(ports.now() + alarmFloor);
      try {
        return await store();
      } finally {
        void wake();
        await alarmed;
      }
    },
    async show() {
      await show();
      if (tellAgainAt !== null) void run();
    },
    drop(keys = [...work.inFlight.keys()]) {
      for (const key of keys) work.inFlight.get(key)?.abort();
      // What was just chosen to start may be among them.
      bell.ring();
    },
  };

  function wake(): Promise<void> {
    ask();
    return run();
  }

  function ask(): void {
    asked += 1;
    bell.ring();
  }

  /** Whether something is asked for before that is done: then it need not wait for it, and the run that serves it does all that follows. */
  async function isAskedDuring(telling: Promise<void>, askedBefore: number): Promise<boolean> {
    let isDone = false;
    const done = telling.then(() => {
      isDone = true;
    });
    while (!isDone && asked === askedBefore) await Promise.race([done, bell.next()]);
    return asked !== askedBefore;
  }

  /** A timer serves what is due so soon that the worker is still awake; the alarm serves the rest, and the timer's if the worker dies. */
  async function arrangeNext(askedBefore: number): Promise<void> {
    const due = await ports.store.earliestDue();
    const access = await readAccess(ports);
    const heldUntil = await ports.heldUntil.read();
    // The run that was asked for meanwhile arranges it anew: until then the alarm stands that may be needed for what is just being stored.
    if (asked !== askedBefore) return;
    const now = ports.now();
    const held = earliestStart({ inFlight: 0, lastStart: 0, heldUntil }, now) ?? now;
    const times = [access.ok && due !== null ? Math.max(due, held) : null, tellAgainAt].filter((time) => time !== null);
    if (times.length === 0) return setAlarm(null);
    const next = Math.min(...times);
    await setAlarm(Math.max(next, now + alarmFloor));
    if (next - now <= timerReach) cancelTimer = ports.after(Math.max(next - now, startGap), () => void run());
  }

  /** Storage is all that rejects. The alarm lets a later run find out whether it works again. */
  async function onStorageFailed(error: unknown): Promise<void> {
    ports.report(error);
    await setAlarm(ports.now() + alarmFloor);
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

  /** Asks for the alarm before the work begins, and anew while it goes on: the alarm follows the clock, which may be set back meanwhile. */
  async function awake(work: () => Promise<void>): Promise<void> {
    let cancel = () => {};
    const again = () => {
      cancel = ports.after(stayAwakeEvery, again);
      ports.stayAwake();
      void setAlarm(ports.now() + alarmFloor);
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
