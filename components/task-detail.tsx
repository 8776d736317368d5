import type { TaskActions } from '@/lib/panel.ts';
import type { AnswerRecord, TaskRecord } from '@/lib/record.ts';
import { failureToTell } from '@/lib/task-face.ts';
import { useAnswerBody } from './answer-body.ts';
import { FailureNote } from './failure-note.tsx';
import { RestNote } from './rest-note.tsx';
import { ResultView } from './result-view.tsx';
import { TaskButtons } from './task-buttons.tsx';

interface Props {
  record: TaskRecord;
  actions: TaskActions;
}

/** What is under an opened row: what went wrong, what was found, and what can be done. */
export function TaskDetail({ record, actions }: Props) {
  const failure = failureToTell(record);
  return (
    <>
      {failure && <FailureNote record={record} failure={failure} actions={actions} />}
      <RestNote record={record} onCheckAgain={() => actions.checkAgain(record.key)} />
      {record.answer ? (
        <TaskAnswer record={record} answer={record.answer} actions={actions} />
      ) : (
        !failure && record.dueAt !== null && <p class="sentence">Nothing has come from Openmart yet.</p>
      )}
      <TaskButtons record={record} actions={actions}>
        <button type="button" class="button quiet" onClick={() => actions.openTask(record.key)}>
          Open in tab
        </button>
      </TaskButtons>
    </>
  );
}

function TaskAnswer({ record, answer, actions }: Props & { answer: AnswerRecord }) {
  const body = useAnswerBody(record.key, answer, actions.readBody);
  return <ResultView record={record} answer={answer} body={body} onCopy={actions.copy} maxCharacters={20_000} />;
}
