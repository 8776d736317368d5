import type { ComponentChildren } from 'preact';
import { CopyIds } from '@/components/copy-ids.tsx';
import { singleClick } from '@/components/single-click.ts';
import { knownOf } from '@/lib/batch-progress.ts';
import type { Entry } from '@/lib/entry.ts';
import { t } from '@/lib/i18n.ts';
import type { EntryActions } from '@/lib/panel/panel.ts';
import { batchSentence } from '@/lib/progress-sentence.ts';
import { type BatchRecord, isWatched, lookupIdOfBatch } from '@/lib/record.ts';
import { type Standing, waitSentence } from '@/lib/standing.ts';
import { failureToTell } from '@/lib/task-failure.ts';
import { BatchTasks } from './batch-tasks.tsx';
import { FailureNote } from './failure-note.tsx';
import { RestNote } from './rest-note.tsx';
import { WatchButtons } from './watch-buttons.tsx';

interface Props {
  entry: Extract<Entry, { is: 'batch' }>;
  batch: BatchRecord;
  standing: Standing;
  actions: EntryActions;
  children?: ComponentChildren;
}

/** What is under an opened row of a batch: how far it is, its first tasks, and what can be done. */
export function BatchDetail({ entry, batch, standing, actions, children }: Props) {
  const { record, members } = entry;
  const { key } = record;
  const failure = failureToTell(record);
  const known = knownOf(members);
  const wait = isWatched(record) && waitSentence(standing);
  return (
    <>
      {failure && <FailureNote record={record} failure={failure} actions={actions} />}
      <RestNote record={record} onCheckAgain={() => actions.checkAgain(key)} />
      {wait && <p class="sentence">{wait}</p>}
      <p class="sentence">{batchSentence(record, batch, members)}</p>
      {known > 0 && <BatchTasks batchKey={key} members={members} standing={standing} actions={actions} />}
      {children}
      <div class="task-buttons">
        <button type="button" class="button quiet" onClick={() => actions.open({ show: 'batch', key })}>
          {t('action.open_in_tab')}
        </button>
        {known > 0 && <CopyIds lookupId={lookupIdOfBatch(key)} actions={actions} />}
        <WatchButtons record={record} actions={actions} />
        <button type="button" class="button quiet" onClick={singleClick(() => actions.erase(entry))}>
          {t('action.erase')}
        </button>
      </div>
    </>
  );
}
