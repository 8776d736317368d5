import type { TaskActions } from '@/lib/panel.ts';
import type { TaskRecord } from '@/lib/record.ts';
import type { Standing } from '@/lib/standing.ts';
import { failureToTell } from '@/lib/task-face.ts';
import { FailureNote } from './failure-note.tsx';
import { RestNote } from './rest-note.tsx';
import { ResultView } from './result-view.tsx';
import { TaskButtons } from './task-buttons.tsx';

interface Props {
  record: TaskRecord;
  standing: Standing;
  actions: TaskActions;
}

/** What is under an opened row: what went wrong, what was found, and what can be done. */
export function TaskDetail({ record, standing, actions }: Props) {
  const failure = failureToTell(record);
  return (
    <>
      {failure && <FailureNote record={record} failure={failure} actions={actions} />}
      <RestNote record={record} onCheckAgain={() => actions.checkAgain(record.key)} />
      {record.answer ? (
        <ResultView
          record={record}
          answer={record.answer}
          standing={standing}
          actions={actions}
          maxCharacters={20_000}
        />
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
