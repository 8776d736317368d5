import { ExactText } from '@/components/exact-text.tsx';
import { useLoaded } from '@/components/loaded.ts';
import { t } from '@/lib/i18n.ts';
import type { EntryActions } from '@/lib/panel/panel.ts';
import { lookupIdOfBatch, type TaskRecord } from '@/lib/record.ts';
import type { StageCounts } from '@/lib/stage.ts';
import type { Standing } from '@/lib/standing.ts';
import { faceOf, nameOf } from '@/lib/task-face.ts';
import { titleOf } from '@/lib/text/title.ts';
import { StatusMark } from './status-mark.tsx';

interface Props {
  batchKey: string;
  /** How many tasks are at which stage: when these change, they are read again. */
  members: StageCounts;
  standing: Standing;
  actions: Pick<EntryActions, 'readTogether' | 'open'>;
}

const shownAtMost = 20;

/** The first tasks of a batch, a line each. A line leads to the whole task. */
export function BatchTasks({ batchKey, members, standing, actions }: Props) {
  const version = `${batchKey} ${Object.values(members).join(' ')}`;
  const loaded = useLoaded(() => actions.readTogether(lookupIdOfBatch(batchKey)), version);
  if (loaded.state === 'failed') return <p class="sentence">{t('entries.batch_unreadable')}</p>;
  const records = loaded.state === 'ready' ? (loaded.value?.records ?? []) : [];
  const more = records.length - shownAtMost;
  return (
    <ul class="batch-tasks" aria-label={t('entries.in_this_batch')} aria-busy={loaded.state === 'loading'}>
      {records.slice(0, shownAtMost).map((record) => (
        <BatchTask
          key={record.key}
          record={record}
          standing={standing}
          onOpen={() => actions.open({ show: 'task', key: record.key })}
        />
      ))}
      {more > 0 && <li class="soft">{t('entries.and_more', { count: more })}</li>}
    </ul>
  );
}

function BatchTask({ record, standing, onOpen }: { record: TaskRecord; standing: Standing; onOpen: () => void }) {
  const { word, mark, tone, detail } = faceOf(record, standing);
  const name = nameOf(record);
  return (
    <li class="batch-task">
      <span class={`task-mark ${tone}`}>
        <StatusMark mark={mark} />
      </span>
      <button type="button" class="text-button" dir="auto" title={t('action.open_in_tab')} onClick={onOpen}>
        {name === record.id ? (
          <span class="task-id mono" title={name}>
            {name}
          </span>
        ) : (
          <span title={titleOf(name)}>
            <ExactText text={name} limit={80} canGrow={false} />
          </span>
        )}
      </button>
      <span class="task-found">
        <ExactText text={detail ?? word} limit={60} canGrow={false} />
      </span>
    </li>
  );
}
