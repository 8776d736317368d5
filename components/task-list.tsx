import { useEffect } from 'preact/hooks';
import type { TaskActions } from '@/lib/panel.ts';
import type { TaskRecord } from '@/lib/record.ts';
import type { Standing } from '@/lib/standing.ts';
import { loadTaskBody } from './task-body.tsx';
import { TaskRow } from './task-row.tsx';

interface Props {
  records: readonly TaskRecord[];
  standing: Standing;
  open: ReadonlySet<string>;
  onToggle: (key: string) => void;
  actions: TaskActions;
}

/** Tasks, one row each; a row opens to its result. */
export function TaskList({ records, standing, open, onToggle, actions }: Props) {
  useEffect(() => void loadTaskBody(), []);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari and VoiceOver drop the role of a list that is drawn without bullets
    <ul class="tasks" role="list" aria-label="Tasks">
      {records.map((record) => (
        <TaskRow
          key={record.key}
          record={record}
          standing={standing}
          open={open.has(record.key)}
          onToggle={onToggle}
          actions={actions}
        />
      ))}
    </ul>
  );
}
