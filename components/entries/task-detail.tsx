import type { ComponentChildren } from 'preact';
import { ResultView } from '@/components/answer/result-view.tsx';
import { ExportsOff } from '@/components/exports-off.tsx';
import { t } from '@/lib/i18n.ts';
import type { TaskActions } from '@/lib/panel/panel.ts';
import type { AnswerRecord, TaskRecord } from '@/lib/record.ts';
import { type Standing, waitSentence } from '@/lib/standing.ts';
import { failureToTell } from '@/lib/task-failure.ts';
import { useAnswerBody } from './answer-body.ts';
import { FailureNote } from './failure-note.tsx';
import { RestNote } from './rest-note.tsx';
import { TaskButtons } from './task-buttons.tsx';

interface Props {
  record: TaskRecord;
  standing: Standing;
  actions: TaskActions;
  /** Offers to erase the task. */
  onErase?: (() => void) | undefined;
  /** What stands between the result and the buttons. */
  children?: ComponentChildren;
}

/** What is under an opened row: what went wrong, what was found, and what can be done. */
export function TaskDetail({ record, standing, actions, onErase, children }: Props) {
  const failure = failureToTell(record);
  const wait = record.dueAt !== null && waitSentence(standing);
  return (
    <>
      {failure && <FailureNote record={record} failure={failure} actions={actions} />}
      <RestNote record={record} onCheckAgain={() => actions.checkAgain(record.key)} />
      {wait && <p class="sentence">{wait}</p>}
      {record.answer ? (
        <TaskAnswer record={record} answer={record.answer} actions={actions} />
      ) : (
        !failure && !wait && record.dueAt !== null && <p class="sentence">{t('entries.nothing_yet')}</p>
      )}
      {children}
      {record.answer && !standing.mayExport && <ExportsOff />}
      <TaskButtons record={record} mayExport={standing.mayExport} actions={actions} onErase={onErase}>
        <button type="button" class="button quiet" onClick={() => actions.open({ show: 'task', key: record.key })}>
          {t('action.open_in_tab')}
        </button>
      </TaskButtons>
    </>
  );
}

function TaskAnswer({ record, answer, actions }: Pick<Props, 'record' | 'actions'> & { answer: AnswerRecord }) {
  const body = useAnswerBody(record.key, answer, actions.readBody);
  return <ResultView record={record} answer={answer} body={body} onCopy={actions.copy} maxCharacters={20_000} />;
}
