import { useMemo } from 'preact/hooks';
import { CopyButton } from '@/components/copy-button.tsx';
import { CheckUnfinished } from '@/components/entries/check-unfinished.tsx';
import { ProgressBar } from '@/components/progress-bar.tsx';
import { useSameArray } from '@/components/same-array.ts';
import { singleClick } from '@/components/single-click.ts';
import { lookupProgress } from '@/lib/batch-progress.ts';
import type { History } from '@/lib/history/history-store.ts';
import { inPlaceOfBatches, tasksReadOf } from '@/lib/history/listed-tasks.ts';
import { t } from '@/lib/i18n.ts';
import { lookupWords } from '@/lib/lookup-words.ts';
import { progressSentence, triedAgainWords } from '@/lib/progress-sentence.ts';
import { isWatched, type Lookup, type TaskRecord } from '@/lib/record.ts';
import { lookupTitle, tasksWords } from '@/lib/results/result-titles.ts';
import type { View } from '@/lib/route.ts';
import { countStages } from '@/lib/stage.ts';
import { type Standing, waitSentence } from '@/lib/standing.ts';
import { failureToTell } from '@/lib/task-failure.ts';
import { exactTime } from '@/lib/task-times.ts';
import type { PageActions } from './page-actions.ts';
import { ShownResults } from './shown-results.tsx';

interface Props {
  lookup: Lookup;
  /** Whether all of its tasks were read: what they amount to is said then. */
  isWhole: boolean;
  history: History;
  standing: Standing;
  view: View | undefined;
  onView: (view: View) => void;
  actions: PageActions;
}

const noTasks: readonly TaskRecord[] = [];

/** Ids that were looked up together: how far they are, and their results in pasted order. */
export function LookupPage({ lookup, isWhole, history, standing, view, onView, actions }: Props) {
  const { id, keys, askedAt } = lookup;
  const asked = useSameArray(tasksReadOf(id, history));
  const shown = useSameArray(inPlaceOfBatches(asked, history));
  const known = isWhole ? asked : noTasks;
  const members = useMemo(() => countStages(known), [known]);
  const words = useMemo(() => (isWhole ? lookupWords(known, standing) : t('views.reading')), [known, standing]);
  const progress = lookupProgress(members, keys.length);
  const isUnderWay = members.watched > 0;
  const wait = isUnderWay && waitSentence(standing);
  const triedAgain = known.filter((record) => isWatched(record) && failureToTell(record)).length;
  // Of a task that was erased its key is left, which is its id in lower case.
  const ids = async () => keys.map((key) => history.records.get(key)?.id ?? key).join('\n');
  return (
    <article class="shown-page">
      <header class="shown-head">
        <div class="task-title">
          <h1 class={keys.length === 1 ? 'mono' : undefined}>{lookupTitle(lookup, asked)}</h1>
          <p class="soft">{t('results.asked_for_after', { words, time: exactTime(askedAt) })}</p>
          {isUnderWay && (
            <div class="lookup-progress">
              <ProgressBar label={lookupTitle(lookup, asked)} progress={progress} />
              <span class="soft">
                {progressSentence(progress)} {triedAgain > 0 && triedAgainWords(triedAgain)}
              </span>
              <button type="button" class="button" onClick={() => actions.cancelLookup(id)}>
                {t('action.cancel')}
              </button>
            </div>
          )}
        </div>
        {wait && <p class="sentence">{wait}</p>}
        <div class="task-buttons">
          <CheckUnfinished lookupId={id} count={members.resting} actions={actions} />
          <CopyButton words={t('action.copy_ids')} disabled={!isWhole} text={ids} onCopy={actions.copy} />
          <button
            type="button"
            class="button quiet"
            onClick={singleClick(() => actions.eraseShown({ keys: [], lookupIds: [id] }))}
          >
            {t('action.erase')}
          </button>
        </div>
      </header>
      <ShownResults
        label={null}
        fallbackLabel={tasksWords(keys.length)}
        records={shown}
        areAll={isWhole}
        standing={standing}
        view={view}
        onView={onView}
        actions={actions}
      />
    </article>
  );
}
