import type { ComponentChildren } from 'preact';
import { CopyButton } from '@/components/copy-button.tsx';
import type { TaskActions } from '@/lib/panel/panel.ts';
import { hasSettled, type TaskRecord } from '@/lib/record.ts';
import { WatchButtons } from './watch-buttons.tsx';

interface Props {
  record: TaskRecord;
  actions: TaskActions;
  /** Offers to erase the task. */
  onErase?: (() => void) | undefined;
  children?: ComponentChildren;
}

/** What can be done with a task, besides reading it. */
export function TaskButtons({ record, actions, onErase, children }: Props) {
  const { key, id } = record;
  const hasResult = hasSettled(record) || (record.answer !== null && record.answer.summary.shape !== 'nothing');
  return (
    <div class="task-buttons">
      {children}
      <WatchButtons record={record} actions={actions} />
      <CopyButton what="id" words="Copy id" text={id} onCopy={actions.copy} />
      {hasResult && (
        <CopyButton
          what="JSON"
          words="Copy JSON"
          text={async () => (await actions.readBody(key))?.text ?? ''}
          onCopy={actions.copy}
        />
      )}
      {onErase && (
        <button type="button" class="button quiet" onClick={onErase}>
          Erase
        </button>
      )}
    </div>
  );
}
