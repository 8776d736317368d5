import { useMemo } from 'preact/hooks';
import { CopyButton } from '@/components/copy-button.tsx';
import { ProgressBar } from '@/components/progress-bar.tsx';
import { useSameArray } from '@/components/same-array.ts';
import { lookupProgress, progressSentence, triedAgainWords } from '@/lib/batch-progress.ts';
import { inPlaceOfBatches, tasksOf } from '@/lib/history/history-entries.ts';
import type { History } from '@/lib/history/history-store.ts';
import { t } from '@/lib/i18n.ts';
import { lookupWords } from '@/lib/lookup-words.ts';
import { hasSettled, isWatched, type Lookup } from '@/lib/record.ts';
import { lookupTitle, tasksWords } from '@/lib/results/result-titles.ts';
import type { View } from '@/lib/route.ts';
import { countStages } from '@/lib/stage.ts';
import { type Standing, waitSentence } from '@/lib/standing.ts';
import { failureToTell } from '@/lib/task-face.ts';
import { exactTime } from '@/lib/task-times.ts';
import type { PageActions } from './page-actions.ts';
import { ShownResults } from './shown-results.tsx';

interface Props {
  lookup: Lookup;
  history: History;
  standing: Standing;
  view: View | undefined;
  onView: (view: View) => void;
  actions: PageActions;
}

/** Ids that were looked up together: how far they are, and their results in pasted order. */
export function LookupPage({ lookup, history, standing, view, onView, actions }: Props) {
  const { id, keys, askedAt } = lookup;
  const asked = useSameArray(tasksOf(id, history));
  const shown = useSameArray(inPlaceOfBatches(asked, history));
  const areAll = history.isLookupRead(id);
  const members = useMemo(() => countStages(asked), [asked]);
  const words = useMemo(() => (areAll ? lookupWords(asked, standing) : t('views.reading')), [areAll, asked, standing]);
  const progress = lookupProgress(members, keys.length);
  const isUnderWay = areAll && members.watched > 0;
  const wait = isUnderWay && waitSentence(standing);
  const triedAgain = asked.filter((record) => isWatched(record) && failureToTell(record)).length;
  // What it amounts to is said once all of it is known.
  const known = areAll ? asked : [];
  const unfinished = known.filter((record) => !isWatched(record) && !hasSettled(record)).map(({ key }) => key);
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
          {unfinished.length > 0 && (
            <button type="button" class="button quiet" onClick={() => actions.checkAllAgain(unfinished)}>
              {t('results.check_unfinished', unfinished.length)}
            </button>
          )}
          <CopyButton words={t('action.copy_ids')} text={ids} onCopy={actions.copy} />
          <button type="button" class="button quiet" onClick={() => actions.eraseShown({ keys: [], lookupIds: [id] })}>
            {t('action.erase')}
          </button>
        </div>
      </header>
      <ShownResults
        label={null}
        fallbackLabel={tasksWords(keys.length)}
        records={shown}
        areAll={areAll}
        standing={standing}
        view={view}
        onView={onView}
        actions={actions}
      />
    </article>
  );
}
