import type { Entry } from '@/lib/entry.ts';
import type { Listing } from '@/lib/panel/panel.ts';
import type { TaskRecord } from '@/lib/record.ts';
import { openDatabase } from './task-database.ts';
import { countUnseen, listEntries } from './task-reader.ts';
import { recordIn, stageInLookup } from './task-rows.ts';

/** So many of the tasks of one lookup that came to no end are read at most, to tell why. */
const mostResting = 200;

/** The newest `limit` of what was asked for. Rejects where the browser's storage fails. */
export async function readListing(limit: number): Promise<Listing> {
  const [{ entries, unreadable }, unseen] = await Promise.all([listEntries(limit + 1), countUnseen()]);
  const listed = entries.slice(0, limit);
  const resting = new Map(
    await Promise.all(listed.filter(isOverWithout).map(async ({ id }) => [id, await readResting(id)] as const)),
  );
  return { entries: listed, more: entries.length > limit, unreadable, unseen, resting };
}

function isOverWithout(entry: Entry): entry is Extract<Entry, { is: 'lookup' }> {
  return entry.is === 'lookup' && entry.members.watched === 0 && entry.members.resting > 0;
}

async function readResting(lookupId: string): Promise<TaskRecord[]> {
  const index = (await openDatabase()).transaction('tasks').store.index('lookup');
  const rows = await index.getAll(stageInLookup(lookupId, 'resting'), mostResting);
  return rows.map(recordIn).filter((record) => record !== null);
}
