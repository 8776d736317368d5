import { useState } from 'preact/hooks';
import { lookupWords } from '@/lib/lookup-words.ts';
import type { TaskActions } from '@/lib/panel.ts';
import type { Lookup, TaskRecord } from '@/lib/record.ts';
import type { Standing } from '@/lib/standing.ts';
import { atTime } from '@/lib/task-times.ts';
import { toggled } from '@/lib/toggled.ts';
import { TaskList } from './task-list.tsx';

interface Props {
  lookup: Lookup;
  records: readonly TaskRecord[];
  standing: Standing;
  onOpened: (keys: ReadonlySet<string>) => void;
  actions: TaskActions;
}

const pageSize = 100;

/** The tasks that were looked up together, in the order in which they were pasted. */
export function LookupPage({ lookup, records, standing, onOpened, actions }: Props) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(pageSize);
  const toggle = (key: string) => {
    const next = toggled(open, key);
    setOpen(next);
    onOpened(next);
  };
  return (
    <>
      <header class="task-title">
        <h1>{lookup.keys.length.toLocaleString('en-GB')} looked up together</h1>
        <p class="soft">
          {lookupWords(records, standing)} · {atTime(lookup.askedAt, Date.now())}
        </p>
      </header>
      <TaskList records={records.slice(0, shown)} standing={standing} open={open} onToggle={toggle} actions={actions} />
      {records.length > shown && (
        <button type="button" class="text-button more" onClick={() => setShown(shown + pageSize)}>
          Show more
        </button>
      )}
    </>
  );
}
