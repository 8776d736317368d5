import { expect } from 'vitest';
import { openDatabase } from '@/lib/browser/task-database.ts';
import { recordIn } from '@/lib/browser/task-rows.ts';
import { hasSettled, isOnlyMember, lastLookupOf, type TaskRecord } from '@/lib/record.ts';
import type { World } from './world.ts';

const second = 1_000;
const hour = 3_600 * second;
const day = 24 * hour;

/** How things stood for all requests at once. */
interface Stood {
  refusedAt: number | null;
  mayReach: boolean;
  heldUntil: number;
  notifications: boolean;
  asked: number;
  jumps: number;
  slow: boolean;
}

/** What people asked for since the last look, which explains what would else be a loss. */
interface Asked {
  seen: Set<string> | 'all';
  erased: boolean;
  broughtBack: boolean;
}

/** Someone who looks at a world again and again, knows what must not happen between two looks, and fails when it did. */
export interface Witness {
  /** What the last erasing is called. */
  erasureId: string | null;
  lookupIds: string[];
  /** Keys of what the worker said it had taken on since the last look. */
  promised: Set<string>;
  asked: Asked;
  /** Sets the clock, and remembers it: time that passes is another thing than what the clock says. */
  jump(world: World, milliseconds: number): void;
  look(world: World): Promise<void>;
  records(): ReadonlyMap<string, TaskRecord>;
}

export function createWitness(): Witness {
  let before: ReadonlyMap<string, TaskRecord> = new Map();
  const jumps: { at: number; by: number }[] = [];
  let stood: Stood | null = null;
  const nothing = (): Asked => ({ seen: new Set(), erased: false, broughtBack: false });

  const witness: Witness = {
    erasureId: null,
    lookupIds: [],
    promised: new Set(),
    asked: nothing(),
    jump(world, milliseconds) {
      jumps.push({ at: world.openmart.asked.length, by: milliseconds });
      world.clock.jump(milliseconds);
    },
    records: () => before,
    async look(world) {
      const now = await readAll();
      const { asked } = witness;
      witness.asked = nothing();
      for (const key of before.keys()) if (!now.has(key)) expectGoneForAReason(world, before.get(key), asked);
      for (const key of witness.promised) if (!asked.erased) expect(now.has(key), `${key} is stored`).toBe(true);
      for (const [key, record] of now) {
        const earlier = before.get(key);
        if (!earlier && asked.broughtBack) continue;
        expectNothingLost(earlier, record, asked);
        if (stood?.notifications && !asked.erased) expectTold(world, earlier, record);
      }
      for (const record of now.values()) expectNextTimeOrEnd(world, record);
      expectLimits(world, jumps);
      const { account, heldUntil, settings } = world.kept;
      const stands = {
        refusedAt: account?.refusedAt ?? null,
        mayReach: world.hostAllowed,
        heldUntil,
        notifications: settings.notifications,
        asked: world.openmart.asked.length,
        jumps: jumps.length,
        slow: Object.keys(world.slow).length > 0,
      };
      if (stood) expectNoneInVain(stood, stands, world.clock.now());
      stood = stands;
      const told = world.notifications.shown.map(({ id }) => id);
      expect(new Set(told).size, `told twice: ${told}`).toBe(told.length);
      witness.promised.clear();
      before = now;
    },
  };
  return witness;
}

async function readAll(): Promise<Map<string, TaskRecord>> {
  const records = (await (await openDatabase()).getAll('tasks')).map(recordIn);
  return new Map(records.flatMap((record) => (record ? [[record.key, record]] : [])));
}

/** Erased, or expired: then it was at rest, seen, and older than the settings keep. */
function expectGoneForAReason(world: World, record: TaskRecord | undefined, { erased }: Asked): void {
  if (erased || !record) return;
  const { dueAt, unseenSince, checkedAt } = record;
  const isOld = (checkedAt ?? 0) < world.clock.now() - 90 * day;
  expect({ key: record.key, dueAt, unseenSince, isOld }).toMatchObject({ dueAt: null, unseenSince: null, isOld: true });
}

function expectNothingLost(before: TaskRecord | undefined, now: TaskRecord, { seen, erased }: Asked): void {
  const { key } = now;
  const wasSettled = before !== undefined && hasSettled(before);
  if (erased && wasSettled && !hasSettled(now)) return; // erased, and asked for anew
  if (wasSettled) expect(hasSettled(now), `${key} keeps its result`).toBe(true);
  const maybeSeen = erased || seen === 'all' || seen.has(key);
  const isNews = hasSettled(now) && !wasSettled && !isOnlyMember(now);
  if ((isNews || (before && before.unseenSince !== null)) && !maybeSeen) {
    expect(now.unseenSince, `${key} keeps its unseen mark`).not.toBeNull();
  }
}

/** What came to its end after it was seen processing is told, or is still owed. */
function expectTold({ notifications, kept, clock }: World, before: TaskRecord | undefined, now: TaskRecord): void {
  if (!notifications.allowed || !kept.settings.notifications || now.noticeOwedSince !== null) return;
  const isNews = hasSettled(now) && !(before && hasSettled(before)) && !isOnlyMember(now);
  if ((before?.noticeOwedSince ?? null) === null && !(isNews && now.wasProcessing)) return;
  const { key } = now;
  // What the browser took for a whole day none of, the badge alone tells.
  if ((before?.noticeOwedSince ?? clock.now()) <= clock.now() - day) return;
  const lookupIds = [...now.lookupIds, lastLookupOf(before ?? now)];
  const about = [`task/${key}/`, `batch/${key}/`, ...lookupIds.map((id) => `lookup/${id}/`)];
  const isTold = notifications.shown.some(({ id }) => about.some((start) => id.startsWith(start)));
  expect(isTold, `${key} is told or still owed`).toBe(true);
}

/** While the key is refused, the host out of reach, or a pause holds, nothing is asked; a slow browser may tell so a moment late. */
function expectNoneInVain(before: Stood, stands: Stood, now: number): void {
  if (before.slow || stands.slow) return;
  const { refusedAt, mayReach, heldUntil } = stands;
  const isRefused = refusedAt !== null && refusedAt === before.refusedAt;
  const isPause = heldUntil > now && heldUntil <= now + hour;
  const isHeld = isPause && heldUntil === before.heldUntil && stands.jumps === before.jumps;
  const isAway = !mayReach && !before.mayReach;
  if (isRefused || isHeld || isAway) expect(stands.asked, 'nothing is asked in vain').toBe(before.asked);
}

/** Each watch has a next time, at which something wakes the worker; what has none came to an end that can be told. */
function expectNextTimeOrEnd(world: World, record: TaskRecord): void {
  const { key, dueAt, failure, stoppedAt, askedAt, checkedAt, answer, batch, tries } = record;
  if (dueAt !== null) {
    expect(stoppedAt, `${key} is watched, and nobody stopped that`).toBeNull();
    const { apiKey, account } = world.kept;
    const mayAsk = apiKey !== null && account?.refusedAt === null && world.hostAllowed;
    if (mayAsk) expect(world.alarm, `${key} is due, and an alarm stands`).not.toBeNull();
    if (mayAsk) expect(world.alarm, `the alarm for ${key} is near`).toBeLessThanOrEqual(world.clock.now() + hour);
    return;
  }
  if (hasSettled(record)) return;
  const known = answer !== null || batch !== null;
  const isUsedUp = !known && tries >= 4;
  const isOld = (checkedAt ?? 0) - askedAt >= day || (failure !== null && failure.at - failure.since >= day);
  const isStopped = stoppedAt !== null || failure?.kind === 'too-large';
  const facts = { failure, stoppedAt, askedAt, checkedAt, tries, known };
  expect(isUsedUp || isOld || isStopped, `${key} rests for a reason: ${JSON.stringify(facts)}`).toBe(true);
}

/** At most six at once; starts a tenth of a second apart, in time that passes, over restarts too. A clock set forward can bring one early. */
function expectLimits({ openmart }: World, jumps: readonly { at: number; by: number }[]): void {
  expect(openmart.peak()).toBeLessThanOrEqual(6);
  for (const [n, { passed }] of openmart.asked.entries()) {
    const previous = openmart.asked[n - 1];
    if (!previous || jumps.some(({ at, by }) => at === n && by > 0)) continue;
    expect(passed - previous.passed, `start ${n} comes in its time`).toBeGreaterThanOrEqual(100);
  }
}
