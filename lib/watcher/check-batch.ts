import type { BatchCounts } from '../batch.ts';
import { isId } from '../ids/id-form.ts';
import { idLimit } from '../ids/id-places.ts';
import { isWatched, type TaskRecord } from '../record.ts';
import { counted, listed, listedTask, membersCounted } from './batch-outcome.ts';
import { changeWatched } from './change-watched.ts';
import type { Ports } from './ports.ts';

/** Each stores one step of a batch and gives the keys of what changed; each rejects where storage fails. */

/** Stores how a batch stands, with the text received. */
export function storeCounts(ports: Ports, batch: TaskRecord, counts: BatchCounts, text: string): Promise<string[]> {
  const now = ports.now();
  const body = { key: batch.key, text, receivedAt: now };
  return changeWatched(ports, batch, (record) => ({ record: counted(record, counts, now), body }));
}

/** Stores which tasks a batch has; what is no id, and a repetition, is left out. */
export function storeMembers(
  ports: Ports,
  key: string,
  received: readonly string[],
  which: 'completed' | 'all',
): Promise<string[]> {
  const now = ports.now();
  const byKey = new Map(received.filter(isId).map((id) => [id.toLowerCase(), id]));
  const ids = [...byKey.values()].slice(0, idLimit);
  return ports.store.addMembers(key, ids, which === 'all', {
    decide: (batch) => listed(batch, which, ids.length, now),
    make: (batch, id, standing, place) => listedTask(batch, id, standing, which, now, place),
  });
}

/** Sees whether any task of a batch is still watched. */
export async function countMembers(ports: Ports, key: string): Promise<string[]> {
  const { notifications } = await ports.settings.read();
  const now = ports.now();
  return ports.store.changeBatch(key, (batch, members) =>
    isWatched(batch) && batch.batch?.step === 'members' ? membersCounted(batch, members, now, notifications) : null,
  );
}
