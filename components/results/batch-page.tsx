import { useNow } from '@/components/clock.ts';
import { CopyButton } from '@/components/copy-button.tsx';
import { Belonging } from '@/components/entries/belonging.tsx';
import { FailureNote } from '@/components/entries/failure-note.tsx';
import { RestNote } from '@/components/entries/rest-note.tsx';
import { StateLine } from '@/components/entries/state-line.tsx';
import { WatchButtons } from '@/components/entries/watch-buttons.tsx';
import { ProgressBar } from '@/components/progress-bar.tsx';
import { useSameArray } from '@/components/same-array.ts';
import { singleClick } from '@/components/single-click.ts';
import { batchProgress } from '@/lib/batch-progress.ts';
import { entryFace } from '@/lib/entry-face.ts';
import type { History } from '@/lib/history/history-store.ts';
import { membersOf } from '@/lib/history/listed-tasks.ts';
import { sentences, t } from '@/lib/i18n.ts';
import { batchSentence } from '@/lib/progress-sentence.ts';
import { type BatchRecord, isStopped, isWatched, lookupIdOfBatch, type TaskRecord } from '@/lib/record.ts';
import { curlsOf } from '@/lib/results/result-curl.ts';
import type { View } from '@/lib/route.ts';
import { countStages } from '@/lib/stage.ts';
import { type Standing, waitSentence } from '@/lib/standing.ts';
import { nameOf } from '@/lib/task-face.ts';
import { failureToTell } from '@/lib/task-failure.ts';
import { checkWords, exactTime } from '@/lib/task-times.ts';
import type { PageActions } from './page-actions.ts';
import { ShownResults } from './shown-results.tsx';

interface Props {
  record: TaskRecord;
  batch: BatchRecord;
  history: History;
  standing: Standing;
  view: View | undefined;
  onView: (view: View) => void;
  actions: PageActions;
}

/** A batch: how far it is, and the results of its tasks in listed order. */
export function BatchPage({ record, batch, history, standing, view, onView, actions }: Props) {
  const now = useNow(1);
  const { key, id } = record;
  const tasks = useSameArray(membersOf(key, history));
  const areAll = history.isLookupRead(lookupIdOfBatch(key));
  const members = countStages(tasks);
  const progress = batchProgress(batch, members);
  const failure = failureToTell(record);
  const wait = isWatched(record) && waitSentence(standing);
  return (
    <article class="shown-page">
      <header class="shown-head">
        <div class="task-title">
          <h1 class="mono">{nameOf(record)}</h1>
          <StateLine
            face={entryFace({ is: 'batch', at: record.askedAt, record, members }, [], standing, now)}
            check={checkWords(record, standing, now)}
          />
          {batch.endedAt === null && !isStopped(record) && (
            <ProgressBar label={t('results.batch', { id })} progress={progress} />
          )}
          <p class="sentence">
            {sentences(
              batchSentence(record, batch, members),
              t('results.asked_for', { time: exactTime(record.askedAt) }),
            )}
          </p>
        </div>
        {wait && <p class="sentence">{wait}</p>}
        {failure && <FailureNote record={record} failure={failure} actions={actions} />}
        <RestNote record={record} onCheckAgain={() => actions.checkAgain(key)} />
        <Belonging record={record} actions={actions} />
        <div class="task-buttons">
          <WatchButtons record={record} actions={actions} />
          <CopyButton
            words={t('action.copy_ids')}
            disabled={tasks.length === 0 || !areAll}
            text={async () => tasks.map((task) => task.id).join('\n')}
            onCopy={actions.copy}
          />
          <CopyButton words={t('copy.as_curl')} text={curlsOf([record])} onCopy={actions.copy} />
          <button
            type="button"
            class="button quiet"
            onClick={singleClick(() => actions.eraseShown({ keys: [key], lookupIds: [] }))}
          >
            {t('action.erase')}
          </button>
        </div>
        {tasks.length < progress.total && batch.endedAt === null && isWatched(record) && (
          <p class="sentence">
            {tasks.length === 0
              ? t('results.none_listed', { count: progress.total })
              : t('results.listed', { listed: tasks.length, count: progress.total })}
          </p>
        )}
      </header>
      {tasks.length > 0 && (
        <ShownResults
          label={id}
          fallbackLabel="batch"
          records={tasks}
          areAll={areAll}
          owner={record}
          standing={standing}
          view={view}
          onView={onView}
          actions={actions}
        />
      )}
    </article>
  );
}
