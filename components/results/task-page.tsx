import { useMemo } from 'preact/hooks';
import { Belonging } from '@/components/entries/belonging.tsx';
import { FailureNote } from '@/components/entries/failure-note.tsx';
import { RestNote } from '@/components/entries/rest-note.tsx';
import { TaskButtons } from '@/components/entries/task-buttons.tsx';
import type { History } from '@/lib/history/history-store.ts';
import { isWatched, type TaskRecord } from '@/lib/record.ts';
import { resultSentence } from '@/lib/results/result-words.ts';
import type { View } from '@/lib/route.ts';
import { type Standing, waitSentence } from '@/lib/standing.ts';
import { failureToTell } from '@/lib/task-failure.ts';
import { EarlierChanges } from './earlier-changes.tsx';
import type { PageActions } from './page-actions.ts';
import { ShownResults } from './shown-results.tsx';
import { TaskTitle } from './task-title.tsx';

interface Props {
  record: TaskRecord;
  history: History;
  standing: Standing;
  view: View | undefined;
  onView: (view: View) => void;
  actions: PageActions;
}

/** One task, whole. */
export function TaskPage({ record, standing, view, onView, actions }: Props) {
  const { key, id, answer } = record;
  const records = useMemo(() => [record], [record]);
  const failure = failureToTell(record);
  const wait = isWatched(record) && waitSentence(standing);
  const sentence = answer && resultSentence(answer, isWatched(record));
  return (
    <article class="shown-page">
      <header class="shown-head">
        <TaskTitle record={record} standing={standing} />
        {sentence && <p class="sentence">{sentence}</p>}
        {wait && <p class="sentence">{wait}</p>}
        {failure && <FailureNote record={record} failure={failure} actions={actions} />}
        <RestNote record={record} onCheckAgain={() => actions.checkAgain(key)} />
        <Belonging record={record} actions={actions} />
        <TaskButtons
          record={record}
          mayExport={standing.mayExport}
          actions={actions}
          onErase={() => actions.eraseShown({ keys: [key], lookupIds: [] })}
        />
        {answer && <EarlierChanges recordKey={key} receivedAt={answer.receivedAt} actions={actions} />}
      </header>
      <ShownResults
        label={answer?.trackingId ?? null}
        fallbackLabel={`task ${id}`}
        records={records}
        standing={standing}
        view={view}
        onView={onView}
        actions={actions}
        isOne
      />
    </article>
  );
}
