import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Body, Lookup, TaskRecord } from '../../lib/record.ts';
import { stageOf } from '../../lib/stage.ts';
import { answered, asked, unasked } from '../../lib/watcher/outcome.ts';

/** A lot of completed tasks that is too large, or too old, to be looked up in a test. */
export interface StoredLot {
  lookupId: string;
  tasks: number;
  peopleEach: number;
  /** When it was looked up and answered, in epoch milliseconds; now unless given. */
  at?: number;
  /** Whether its tasks stand in the list one by one, as those of a small lot do; unless told the lot is one line of it. */
  listed?: boolean;
}

const atOnce = 1_000;

/**
 * Writes a lot into the database as if it had been looked up and seen; the worker must have made the database before. Task `n`, from 0,
 * has the tracking id `<lookupId>-n`, and its people, counted through all tasks from 0, have the addresses `p0@example.com`, …
 */
export async function storeLot(controlPage: Page, lot: StoredLot): Promise<void> {
  const { lookupId, tasks, at: now = Date.now(), listed = false } = lot;
  const made = Array.from({ length: tasks }, (_, place) => makeTask(lot, place, now));
  for (let start = 0; start < tasks; start += atOnce) {
    const portion = made.slice(start, start + atOnce);
    await put(controlPage, {
      tasks: portion.map(({ record }) => ({ ...record, stage: stageOf(record) })),
      bodies: portion.map(({ body }) => body),
      lookups: [],
    });
  }
  const lookup: Lookup = {
    id: lookupId,
    askedAt: now,
    listedAt: listed ? null : now,
    keys: made.map(({ record }) => record.key),
  };
  await put(controlPage, { tasks: [], bodies: [], lookups: [lookup] });
}

function makeTask(
  { lookupId, peopleEach, listed = false }: StoredLot,
  place: number,
  now: number,
): { record: TaskRecord; body: Body } {
  const start = createHash('sha256').update(lookupId).digest('hex').slice(0, 8);
  const id = `${start}-2222-4333-8444-${place.toString(16).padStart(12, '0')}`;
  const trackingId = `${lookupId}-${place}`;
  const data = Array.from({ length: peopleEach }, (_, n) => personAt(place * peopleEach + n));
  const text = JSON.stringify({ task_id: id, status: 'COMPLETED', tracking_id: trackingId, data });
  const summary = { shape: 'people', people: peopleEach, withEmail: peopleEach, verified: peopleEach } as const;
  const answer = { status: 'COMPLETED', trackingId, summary, receivedAt: now, keyId: 'seeded' };
  const asking = { lookupId, now, place, lane: 'bulk', listed } as const;
  const record = { ...answered(asked(unasked(id), asking), answer, false), unseenSince: null };
  return { record, body: { key: record.key, text, receivedAt: now } };
}

function personAt(n: number): object {
  return {
    first_name: 'Person',
    last_name: `Number ${n}`,
    title: ['Owner', 'Buyer', 'Chief Executive Officer', 'Head of Marketing'][n % 4],
    email: { email: `p${n}@example.com`, verified: true },
    phones: [{ phone_number: `+1415555${String(n % 10_000).padStart(4, '0')}`, line_type: 'MOBILE', valid: true }],
  };
}

function put(controlPage: Page, rows: Record<string, object[]>): Promise<void> {
  return controlPage.evaluate(
    (stores) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('task-results');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(Object.keys(stores), 'readwrite');
          for (const [store, values] of Object.entries(stores)) {
            for (const value of values) transaction.objectStore(store).put(value);
          }
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error);
        };
      }),
    rows,
  );
}
