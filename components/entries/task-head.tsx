import { useNow } from '@/components/clock.ts';
import { isWatched, type TaskRecord } from '@/lib/record.ts';
import type { Standing } from '@/lib/standing.ts';
import { faceOf, nameOf } from '@/lib/task-face.ts';
import { checkWords } from '@/lib/task-times.ts';
import { EntryHead } from './entry-head.tsx';

interface Props {
  record: TaskRecord;
  standing: Standing;
  /** Whether there is little room. */
  isBrief?: boolean;
}

/** The two lines that tell how a task stands. */
export function TaskHead({ record, standing, isBrief }: Props) {
  const now = useNow(isWatched(record) || Date.now() - record.askedAt < 90_000 ? 1 : 15);
  return (
    <EntryHead
      name={nameOf(record)}
      id={record.id}
      face={faceOf(record, standing, now)}
      unseen={record.unseenSince !== null}
      askedAt={record.askedAt}
      now={now}
      check={checkWords(record, standing, now, isBrief)}
    />
  );
}
