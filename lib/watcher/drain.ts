import type { ApiKey } from '../account.ts';
import { earliestStart } from '../limiter.ts';
import type { Lane, TaskRecord } from '../record.ts';
import { readAccess } from './access.ts';
import type { Bell } from './bell.ts';
import { check, dueFor } from './check.ts';
import type { Ports } from './ports.ts';

/** Waiting longer than this for leave to start is a pause, which the alarm ends and not a timer. */
const patience = 1_000;

type Step = { do: 'start'; record: TaskRecord; key: ApiKey } | { do: 'wait'; for: number | null } | { do: 'end' };

/** What a run shares with those who stop requests or bring new ones. */
export interface Work {
  /** The requests under way, by task key. */
  inFlight: Map<string, AbortController>;
  /** Rung when something may have changed: a request ended, a person asked, a key came. */
  bell: Bell;
  /** When the last request started, in epoch milliseconds; `null` until it was read from what is stored. */
  lastStart: number | null;
  /** Whose turn it is among those for whom nobody waits by name: what was asked for among many, and what is watched, go by turns. */
  turn: 'bulk' | 'watched';
  /** The requests whose 401 is being stored: until that is done nobody may start another. */
  refusals: Set<string>;
}

/**
 * Starts a check for one due task after another, each chosen at the moment it may start, so that what a person waits for always goes first.
 * Ends when nothing is due, or nothing may start for a while, and all requests have ended. `onStored` follows each stored outcome.
 * Rejects where the browser's storage fails.
 */
export async function drain(ports: Ports, work: Work, onStored: () => void): Promise<void> {
  const { inFlight, bell } = work;
  const errors: unknown[] = [];
  for (;;) {
    const rung = bell.next();
    const step = await nextStep().catch((error: unknown): Step => {
      errors.push(error);
      return whenIdle();
    });
    if (step.do === 'end') break;
    if (step.do === 'wait') await (step.for === null ? rung : Promise.race([rung, sleep(step.for)]));
    else start(step.record, step.key);
  }
  if (errors.length > 0) throw errors[0];

  function whenIdle(): Step {
    return inFlight.size > 0 ? { do: 'wait', for: null } : { do: 'end' };
  }

  async function nextStep(): Promise<Step> {
    if (errors.length > 0) return whenIdle();
    const access = await readAccess(ports);
    if (!access.ok) return whenIdle();
    work.lastStart ??= await ports.lastStart.read();
    const heldUntil = await ports.heldUntil.read();
    const now = ports.now();
    // A start in the future is one from before the clock was set back: at worst it was just now.
    work.lastStart = Math.min(work.lastStart, now);
    const startAt = earliestStart({ inFlight: inFlight.size, lastStart: work.lastStart, heldUntil }, now);
    if (startAt === null || startAt > now + patience) return whenIdle();
    const record = await ports.store.nextDue(Math.max(startAt, now), lanesAt(work.turn), new Set(inFlight.keys()));
    if (!record) return whenIdle();
    return startAt > now ? { do: 'wait', for: startAt - now } : { do: 'start', record, key: access.key };
  }

  function start(record: TaskRecord, key: ApiKey): void {
    const controller = new AbortController();
    const startedAt = ports.now();
    const asksOpenmart = dueFor(record) !== 'members';
    inFlight.set(record.key, controller);
    work.turn = record.lane === 'bulk' ? 'watched' : 'bulk';
    if (asksOpenmart) work.lastStart = startedAt;
    const run = async () => {
      if (asksOpenmart) await ports.lastStart.write(startedAt);
      if (work.refusals.size > 0) controller.abort();
      const checked = await check(ports, record, key, controller.signal, () => work.refusals.add(record.key));
      if (checked === 'key-refused') for (const other of inFlight.values()) other.abort();
      if (checked !== 'dropped') onStored();
    };
    run()
      .catch((error: unknown) => errors.push(error))
      .finally(() => {
        inFlight.delete(record.key);
        work.refusals.delete(record.key);
        bell.ring();
      });
  }

  function sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => ports.after(milliseconds, resolve));
  }
}

function lanesAt(turn: 'bulk' | 'watched'): readonly Lane[] {
  return turn === 'bulk' ? ['waited', 'bulk', 'watched'] : ['waited', 'watched', 'bulk'];
}
