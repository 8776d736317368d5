import './entry-detail.css';
import type { RefObject } from 'preact';
import type { Entry } from '@/lib/entry.ts';
import type { EntryActions } from '@/lib/panel/panel.ts';
import type { TaskRecord } from '@/lib/record.ts';
import type { Standing } from '@/lib/standing.ts';
import { BatchDetail } from './batch-detail.tsx';
import { Belonging } from './belonging.tsx';
import { useBroughtInSight } from './brought-in-sight.ts';
import { LookupDetail } from './lookup-detail.tsx';
import { TaskDetail } from './task-detail.tsx';

interface Props {
  /** The row that it stands in, with its head. */
  row: RefObject<HTMLElement | null>;
  entry: Entry;
  resting: readonly TaskRecord[];
  standing: Standing;
  actions: EntryActions;
}

/** What is under an opened row: of a task, a batch, or ids that were looked up together. */
export function EntryDetail({ row, entry, resting, standing, actions }: Props) {
  useBroughtInSight(row);
  if (entry.is === 'lookup') {
    return <LookupDetail entry={entry} resting={resting} standing={standing} actions={actions} />;
  }
  const { record } = entry;
  const belonging = <Belonging record={record} actions={actions} />;
  if (entry.is === 'batch' && record.batch) {
    return (
      <BatchDetail entry={entry} batch={record.batch} standing={standing} actions={actions}>
        {belonging}
      </BatchDetail>
    );
  }
  return (
    <TaskDetail record={record} standing={standing} actions={actions} onErase={() => actions.erase(entry)}>
      {belonging}
    </TaskDetail>
  );
}
