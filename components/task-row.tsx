import { useId } from 'preact/hooks';
import type { TaskActions } from '@/lib/panel.ts';
import type { TaskRecord } from '@/lib/record.ts';
import type { Standing } from '@/lib/standing.ts';
import { TaskBody } from './task-body.tsx';
import { TaskHead } from './task-head.tsx';

interface Props {
  record: TaskRecord;
  standing: Standing;
  open: boolean;
  onToggle: (key: string) => void;
  actions: TaskActions;
}

/** One task in a list: a button that tells how it stands, and under it, when opened, its result. */
export function TaskRow({ record, standing, open, onToggle, actions }: Props) {
  const id = useId();
  return (
    <li class={open ? 'task open' : 'task'}>
      <button
        type="button"
        class="task-head"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onToggle(record.key)}
      >
        <TaskHead record={record} standing={standing} />
      </button>
      {open && (
        <div class="task-body" id={id}>
          <TaskBody record={record} actions={actions} />
        </div>
      )}
    </li>
  );
}
