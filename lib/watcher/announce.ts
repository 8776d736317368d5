import { type BadgeFacts, badgeFace } from '../badge.ts';
import { lookupNotice, type Notice, noticeOf } from '../notice.ts';
import { nextCheck } from '../pace.ts';
import { lastLookupOf, type TaskRecord } from '../record.ts';
import { readAccess } from './access.ts';
import { noLater } from './outcome.ts';
import type { Ports } from './ports.ts';

/** Paints the badge from what is stored. */
export async function paintBadge(ports: Ports): Promise<void> {
  const [access, storageFailed] = await Promise.all([readAccess(ports), ports.storageFailed.read()]);
  const accessTrouble = access.ok ? null : access.trouble;
  if (storageFailed) {
    const trouble = (await ports.isStoredFormNewer()) ? 'newer-form' : 'storage-failed';
    return paint({ trouble, unseen: 0, watching: false });
  }
  const [unseen, due] = await Promise.all([ports.store.countUnseen(), ports.store.earliestDue()]);
  await paint({ trouble: accessTrouble, unseen, watching: due !== null });

  async function paint(facts: BadgeFacts): Promise<void> {
    await ports.showBadge(badgeFace(facts)).catch(ports.report);
  }
}

/**
 * Shows the notifications that are owed and marks them as told. What the browser still shows from before the worker died is
 * only marked. Tasks that were looked up together get one, once none of them is watched any more. Gives the time (epoch milliseconds) to try
 * again where the browser did not take one: at the pace at which a task is checked, for a day.
 */
export async function tellOwed(ports: Ports): Promise<number | null> {
  let again: number | null = null;
  const owed = await ports.store.noticesOwed();
  if (owed.length === 0) return null;
  const [{ notifications }, allowed] = await Promise.all([ports.settings.read(), ports.notices.allowed()]);
  if (!notifications || !allowed) {
    await markTold(ports, owed);
    return null;
  }
  const shown = new Set(await ports.notices.shown());
  for (const [lookupId, records] of Map.groupBy(owed, lastLookupOf)) {
    const together = lookupId === null ? null : await ports.store.countLookup(lookupId);
    if (lookupId !== null && together && together.size > 1) {
      const { size, stages } = together;
      if (stages.watched > 0) continue;
      await tell(lookupNotice(lookupId, stages.completed, size, owedSinceOf(records)), records);
    } else {
      for (const record of records) {
        const notice = noticeOf(record);
        if (notice) await tell(notice, [record]);
      }
    }
  }
  return again;

  async function tell(notice: Notice, records: readonly TaskRecord[]) {
    try {
      if (!shown.has(notice.id)) await ports.notices.show(notice);
    } catch (error) {
      ports.report(error);
      const now = ports.now();
      const next = nextCheck(noLater(owedSinceOf(records), now), now, true);
      // It stays owed, and keeps no other from being told. After a day the badge alone tells it.
      if (next !== null) {
        again = Math.min(again ?? next, next);
        return;
      }
    }
    await markTold(ports, records);
  }
}

function owedSinceOf(records: readonly TaskRecord[]): number {
  return Math.max(...records.map(({ noticeOwedSince }) => noticeOwedSince ?? 0));
}

async function markTold(ports: Ports, records: readonly TaskRecord[]): Promise<void> {
  const keys = records.map(({ key }) => key);
  await ports.store.change(keys, (record) => ({ ...record, noticeOwedSince: null }));
}
