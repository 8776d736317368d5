import { useNow } from '@/components/clock.ts';
import type { Entry } from '@/lib/entry.ts';
import { entryFace, entryName } from '@/lib/entry-face.ts';
import type { TaskRecord } from '@/lib/record.ts';
import type { Standing } from '@/lib/standing.ts';
import { checkWords } from '@/lib/task-times.ts';
import { EntryHead } from './entry-head.tsx';

interface Props {
  entry: Exclude<Entry, { is: 'task' }>;
  /** Of a lookup that is over, the tasks that came to no end. */
  resting: readonly TaskRecord[];
  standing: Standing;
  /** Whether there is little room. */
  isBrief?: boolean;
}

/** The two lines that tell how a batch stands, or ids that were looked up together. */
export function GroupHead({ entry, resting, standing, isBrief }: Props) {
  const now = useNow(1);
  const record = entry.is === 'batch' ? entry.record : null;
  return (
    <EntryHead
      name={entryName(entry)}
      id={record?.id ?? null}
      face={entryFace(entry, resting, standing, now)}
      unseen={record !== null && record.unseenSince !== null}
      askedAt={record?.askedAt ?? entry.at}
      now={now}
      check={record ? checkWords(record, standing, now, isBrief) : ''}
    />
  );
}
