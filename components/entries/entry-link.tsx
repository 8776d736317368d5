import { ProgressBar } from '@/components/progress-bar.tsx';
import { type Entry, entryKey } from '@/lib/entry.ts';
import { entryName, entryProgress } from '@/lib/entry-face.ts';
import { entryRoute } from '@/lib/entry-route.ts';
import type { TaskRecord } from '@/lib/record.ts';
import type { Route } from '@/lib/route.ts';
import type { Standing } from '@/lib/standing.ts';
import { GroupHead } from './group-head.tsx';
import { TaskHead } from './task-head.tsx';

interface Props {
  entry: Entry;
  resting: readonly TaskRecord[];
  standing: Standing;
  address: (route: Route) => string;
  isSelected: boolean;
  /** Whether the Tab key stops here. */
  isTabStop: boolean;
  /** Its place among all, from 0, and how many those are. */
  place: number;
  count: number;
  /** In CSS pixels. */
  top: number;
  height: number;
  onFocus: (key: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** One line of the list: it leads to the address where it is shown. */
export function EntryLink(props: Props) {
  const { entry, resting, standing, address, isSelected, isTabStop, place, count, top, height, onFocus, onKeyDown } =
    props;
  const progress = entryProgress(entry);
  return (
    <li
      class="entry"
      style={{ transform: `translateY(${top}px)`, height: `${height}px` }}
      aria-setsize={count}
      aria-posinset={place + 1}
    >
      <a
        class="task-head"
        href={address(entryRoute(entry))}
        aria-current={isSelected ? 'page' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onFocus={() => onFocus(entryKey(entry))}
        onKeyDown={onKeyDown}
      >
        {entry.is === 'task' ? (
          <TaskHead record={entry.record} standing={standing} isBrief />
        ) : (
          <GroupHead entry={entry} resting={resting} standing={standing} isBrief />
        )}
      </a>
      {progress && progress.settled < progress.total && <ProgressBar label={entryName(entry)} progress={progress} />}
    </li>
  );
}
