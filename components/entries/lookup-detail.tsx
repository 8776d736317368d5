import { CopyIds } from '@/components/copy-ids.tsx';
import { singleClick } from '@/components/single-click.ts';
import type { Entry } from '@/lib/entry.ts';
import { entryProgress } from '@/lib/entry-face.ts';
import { t } from '@/lib/i18n.ts';
import { stageWords } from '@/lib/lookup-words.ts';
import type { EntryActions } from '@/lib/panel/panel.ts';
import { progressSentence } from '@/lib/progress-sentence.ts';
import type { TaskRecord } from '@/lib/record.ts';
import { type Standing, waitSentence } from '@/lib/standing.ts';
import { CheckUnfinished } from './check-unfinished.tsx';

interface Props {
  entry: Extract<Entry, { is: 'lookup' }>;
  resting: readonly TaskRecord[];
  standing: Standing;
  actions: EntryActions;
}

/** What is under an opened row of ids that were looked up together. */
export function LookupDetail({ entry, resting, standing, actions }: Props) {
  const progress = entryProgress(entry);
  const wait = progress && waitSentence(standing);
  return (
    <>
      {wait && <p class="sentence">{wait}</p>}
      <p class="sentence">
        {progress
          ? progressSentence(progress)
          : t('entries.of', { count: entry.size, words: stageWords(entry.members, resting, standing) })}
      </p>
      <div class="task-buttons">
        <button type="button" class="button quiet" onClick={() => actions.open({ show: 'lookup', lookupId: entry.id })}>
          {t('action.open_in_tab')}
        </button>
        <CheckUnfinished lookupId={entry.id} count={entry.members.resting} actions={actions} />
        <CopyIds lookupId={entry.id} actions={actions} />
        <button type="button" class="button quiet" onClick={singleClick(() => actions.erase(entry))}>
          {t('action.erase')}
        </button>
      </div>
    </>
  );
}
