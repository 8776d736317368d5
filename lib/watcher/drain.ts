import type { ApiKey } from '../account.ts';
import { earliestStart } from '../limiter.ts';
import type { Lane, TaskRecord } from '../record.ts';
import { readAccess } from './access.ts';
import { type Bell, createBell } from './bell.ts';
import { check, dueFor } from './check.ts';
import type { Ports } from './ports.ts';

/** Waiting longer than this for leave to start is a pause, which the alarm ends and not a timer. */
const patience = 1_000;

/** `at` is in epoch milliseconds. */
type Step = { do: 'start'; at: number; record: TaskRecord; key: ApiKey } | { do: 'wait' } | { do: 'end' };

/** What a run shares with those who stop requests or bring new ones. */
export interface Work {
  /** The requests under way, by task key. */
  inFlight: Map<string, AbortController>;
  /** Rung when what was chosen to start may no longer be right: a person asked for something or took it away, or nothing may start for now. */
  bell: Bell;
  /** When the last request started, in epoch milliseconds; `null` until it was read from what is stored. */
  lastStart: number | null;
  /** Whose turn it is among those for whom nobody waits by name: what was asked for among many, and what is watched, go by turns. */
  turn: 'bulk' | 'watched';
  /** The requests whose 401 or 429 is being stored: until that is done nobody may start another. */
  halts: Set<string>;
}

/**
 * Starts a check for one due task after another. Each is chosen while the time since the last start still runs, so that reading what decides
 * holds up nothing, and chosen anew whenever the bell rings meanwhile, so that what a person waits for goes first and no key is used that was
 * removed. Ends when nothing is due, or nothing may start for a while, and all requests have ended. `onStored` follows each stored outcome.
 * Rejects where the browser's storage fails.
 */
export async function drain(ports: Ports, work: Work, onStored: () => void): Promise<void> {
  const { inFlight, bell, halts } = work;
  const room = createBell();
  const errors: unknown[] = [];
  for (;;) {
    const { rings } = bell;
    const news = Promise.race([bell.next(), room.next()]);
    const step = await nextStep().catch((error: unknown): Step => {
      errors.push(error);
      return whenIdle();
    });
    if (step.do === 'end') break;
    if (step.do === 'wait') await news;
    else if (await isQuietUntil(step.at, rings)) start(step.record, step.key);
  }
  if (errors.length > 0) throw errors[0];

  function whenIdle(): Step {
    return { do: inFlight.size > 0 ? 'wait' : 'end' };
  }

  async function nextStep(): Promise<Step> {
    if (errors.length > 0) return whenIdle();
    const [access, lastStart] = await Promise.all([
      readAccess(ports),
      work.lastStart ?? ports.lastStart.read(),
      ports.heldUntil.read(),
    ]);
    if (!access.ok) return whenIdle();
    // Once more, from memory: a key of the organisation that has just come ends the pause of the one before.
    const heldUntil = await ports.heldUntil.read();
    const now = ports.now();
    // A start in the future is one from before the clock was set back: at worst it was just now.
    work.lastStart = Math.min(lastStart, now);
    const startAt = earliestStart({ inFlight: inFlight.size, lastStart: work.lastStart, heldUntil }, now);
    if (startAt === null || startAt > now + patience) return whenIdle();
    const at = Math.max(startAt, now);
    const record = await ports.store.nextDue(at, lanesAt(work.turn), new Set(inFlight.keys()));
    return record ? { do: 'start', at, record, key: access.key } : whenIdle();
  }

  /**
   * Waits until `time`, in epoch milliseconds. `false`: the bell has rung since it had rung so often, or the clock was set back. A timer may be a
   * fraction of a millisecond early.
   */
  async function isQuietUntil(time: number, rings: number): Promise<boolean> {
    while (bell.rings === rings) {
      const left = time - ports.now();
      if (left > patience) return false;
      if (left <= 0) return true;
      await Promise.race([bell.next(), sleep(left)]);
    }
    return false;
  }

  function start(record: TaskRecord, key: ApiKey): void {
    const controller = new AbortController();
    const startedAt = ports.now();
    const asksOpenmart = dueFor(record) !== 'members';
    inFlight.set(record.key, controller);
    work.turn = record.lane === 'bulk' ? 'watched' : 'bulk';
    if (asksOpenmart) work.lastStart = startedAt;
    const run = async () => {
      // Sent ahead of the request, and so carried out though the worker dies: it is heard of last.
      const noted = asksOpenmart ? ports.lastStart.write(startedAt) : Promise.resolve();
      noted.catch(() => {});
      if (halts.size > 0) controller.abort();
      const checked = await check(ports, record, key, controller.signal, () => halts.add(record.key));
      if (checked === 'key-refused') for (const other of inFlight.values()) other.abort();
      if (checked !== 'dropped') onStored();
      await noted;
    };
    run()
      .catch((error: unknown) => {
        errors.push(error);
        bell.ring();
      })
      .finally(() => {
        inFlight.delete(record.key);
        if (halts.delete(record.key)) bell.ring();
        room.ring();
      });
  }

  function sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => ports.after(milliseconds, resolve));
  }
}

function lanesAt(turn: 'bulk' | 'watched'): readonly Lane[] {
  return turn === 'bulk' ? ['waited', 'bulk', 'watched'] : ['waited', 'watched', 'bulk'];
}
