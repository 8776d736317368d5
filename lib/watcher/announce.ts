import { type BadgeFacts, badgeFace } from '../badge.ts';
import { lookupNotice, type Notice, noticeOf } from '../notice.ts';
import { lastLookupOf, type TaskRecord } from '../record.ts';
import { readAccess } from './access.ts';
import type { Ports } from './ports.ts';

/** Paints the badge from what is stored. */
export async function paintBadge(ports: Ports): Promise<void> {
  const [access, storageFailed] = await Promise.all([readAccess(ports), ports.storageFailed.read()]);
  const accessTrouble = access.ok ? null : access.trouble;
  if (storageFailed) return paint({ trouble: 'storage-failed', unseen: 0, watching: false });
  const [unseen, due] = await Promise.all([ports.store.countUnseen(), ports.store.earliestDue()]);
  await paint({ trouble: accessTrouble, unseen, watching: due !== null });

  async function paint(facts: BadgeFacts): Promise<void> {
    await ports.showBadge(badgeFace(facts)).catch(ports.report);
  }
}

/**
 * Shows the notifications that are owed and marks them as told. What the browser still shows from before the worker died is
 * only marked. Tasks that were looked up together get one, once none of them is watched any more.
 */
export async function tellOwed(ports: Ports): Promise<void> {
  const owed = await ports.store.noticesOwed();
  if (owed.length === 0) return;
  const [{ notifications }, allowed] = await Promise.all([ports.settings.read(), ports.notices.allowed()]);
  if (!notifications || !allowed) {
    await markTold(ports, owed);
    return;
  }
  const shown = new Set(await ports.notices.shown());
  for (const [lookupId, records] of Map.groupBy(owed, lastLookupOf)) {
    const together = lookupId === null ? null : await ports.store.countLookup(lookupId);
    if (lookupId !== null && together && together.size > 1) {
      const { size, stages } = together;
      if (stages.watched > 0) continue;
      const owedSince = Math.max(...records.map(({ noticeOwedSince }) => noticeOwedSince ?? 0));
      await tell(lookupNotice(lookupId, stages.completed, size, owedSince), records);
    } else {
      for (const record of records) {
        const notice = noticeOf(record);
        if (notice) await tell(notice, [record]);
      }
    }
  }

  async function tell(notice: Notice, records: readonly TaskRecord[]) {
    try {
      if (!shown.has(notice.id)) await ports.notices.show(notice);
    } catch (error) {
      // It stays owed, and keeps no other from being told.
      ports.report(error);
      return;
    }
    await markTold(ports, records);
  }
}

async function markTold(ports: Ports, records: readonly TaskRecord[]): Promise<void> {
  const keys = records.map(({ key }) => key);
  await ports.store.change(keys, (record) => ({ record: { ...record, noticeOwedSince: null } }));
}
