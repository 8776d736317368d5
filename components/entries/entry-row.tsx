import { useRef } from 'preact/hooks';
import { useOwnId } from '@/components/own-id.ts';
import { ProgressBar } from '@/components/progress-bar.tsx';
import { type Entry, entryKey } from '@/lib/entry.ts';
import { entryName, entryProgress, isUnderWay } from '@/lib/entry-face.ts';
import { t } from '@/lib/i18n.ts';
import type { EntryActions } from '@/lib/panel/panel.ts';
import type { TaskRecord } from '@/lib/record.ts';
import type { Standing } from '@/lib/standing.ts';
import { EntryBody } from './entry-body.tsx';
import { GroupHead } from './group-head.tsx';
import { TaskHead } from './task-head.tsx';

interface Props {
  entry: Entry;
  /** Of a lookup that is over, the tasks that came to no end. */
  resting: readonly TaskRecord[];
  standing: Standing;
  open: boolean;
  /** How many rows the list has, where not all of them are drawn. */
  size?: number | undefined;
  onToggle: (key: string) => void;
  actions: EntryActions;
}

/** One thing in a list: a button that tells how it stands, its progress, and under it, when opened, what is in it. */
export function EntryRow({ entry, resting, standing, open, size, onToggle, actions }: Props) {
  const id = useOwnId();
  const row = useRef<HTMLLIElement>(null);
  const progress = entryProgress(entry);
  return (
    <li ref={row} class={open ? 'task open' : 'task'} aria-setsize={size}>
      <button
        type="button"
        class="task-head"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onToggle(entryKey(entry))}
      >
        {entry.is === 'task' ? (
          <TaskHead record={entry.record} standing={standing} />
        ) : (
          <GroupHead entry={entry} resting={resting} standing={standing} />
        )}
      </button>
      {progress && (
        <div class="task-progress">
          <ProgressBar label={entryName(entry)} progress={progress} />
          {entry.is === 'lookup' && isUnderWay(entry) && (
            <button type="button" class="button quiet" onClick={() => actions.cancelLookup(entry.id)}>
              {t('action.cancel')}
            </button>
          )}
        </div>
      )}
      {open && (
        <div class="task-body" id={id}>
          <EntryBody row={row} entry={entry} resting={resting} standing={standing} actions={actions} />
        </div>
      )}
    </li>
  );
}
