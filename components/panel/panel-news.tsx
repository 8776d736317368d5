import type { Listing, PanelView } from '@/lib/panel/panel.ts';
import { BulkNews } from './bulk-news.tsx';
import { TaskNews } from './task-news.tsx';

interface Props extends Pick<PanelView, 'standing'> {
  listing: Listing;
}

/** Tells those who can't see the list what happens in it. */
export function PanelNews({ listing: { entries, resting }, standing }: Props) {
  const records = entries.flatMap((entry) => (entry.is === 'lookup' ? [] : entry.record));
  return (
    <>
      <TaskNews records={records} standing={standing} />
      <BulkNews entries={entries} resting={resting} standing={standing} />
    </>
  );
}
