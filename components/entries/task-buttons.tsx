import type { ComponentChildren } from 'preact';
import { CopyButton } from '@/components/copy-button.tsx';
import { singleClick } from '@/components/single-click.ts';
import { t } from '@/lib/i18n.ts';
import type { TaskActions } from '@/lib/panel/panel.ts';
import { hasSettled, type TaskRecord } from '@/lib/record.ts';
import { WatchButtons } from './watch-buttons.tsx';

interface Props {
  record: TaskRecord;
  /** Whether the whole answer may be copied. */
  mayExport: boolean;
  actions: TaskActions;
  /** Offers to erase the task. */
  onErase?: (() => void) | undefined;
  children?: ComponentChildren;
}

/** What can be done with a task, besides reading it. */
export function TaskButtons({ record, mayExport, actions, onErase, children }: Props) {
  const { key, id } = record;
  const hasResult = hasSettled(record) || (record.answer !== null && record.answer.summary.shape !== 'nothing');
  return (
    <div class="task-buttons">
      {children}
      <WatchButtons record={record} actions={actions} />
      <CopyButton words={t('copy.id')} text={id} onCopy={actions.copy} />
      {hasResult && mayExport && (
        <CopyButton
          words={t('copy.json')}
          text={async () => (await actions.readBody(key))?.text ?? ''}
          onCopy={actions.copy}
        />
      )}
      {onErase && (
        <button type="button" class="button quiet" onClick={singleClick(onErase)}>
          {t('action.erase')}
        </button>
      )}
    </div>
  );
}
