import type { TaskActions } from '@/lib/panel.ts';
import type { AnswerRecord, TaskRecord } from '@/lib/record.ts';
import type { Standing } from '@/lib/standing.ts';
import { faceOf, failureToTell, nameOf } from '@/lib/task-face.ts';
import { checkWords, exactTime } from '@/lib/task-times.ts';
import { useAnswerBody } from './answer-body.ts';
import { useNow } from './clock.ts';
import { ExactText } from './exact-text.tsx';
import { FailureNote } from './failure-note.tsx';
import { ReceivedSection } from './received-section.tsx';
import { RestNote } from './rest-note.tsx';
import { ResultView } from './result-view.tsx';
import { StatusMark } from './status-mark.tsx';
import { TaskButtons } from './task-buttons.tsx';

interface Props {
  record: TaskRecord;
  standing: Standing;
  actions: TaskActions;
}

/** One task, whole. */
export function TaskPage({ record, standing, actions }: Props) {
  const { answer } = record;
  const failure = failureToTell(record);
  return (
    <article class="task-page">
      <TaskTitle record={record} standing={standing} />
      <TaskButtons record={record} actions={actions} />
      {failure && <FailureNote record={record} failure={failure} actions={actions} />}
      <RestNote record={record} onCheckAgain={() => actions.checkAgain(record.key)} />
      {answer && <TaskAnswer record={record} answer={answer} actions={actions} />}
    </article>
  );
}

function TaskAnswer({ record, answer, actions }: Pick<Props, 'record' | 'actions'> & { answer: AnswerRecord }) {
  const body = useAnswerBody(record.key, answer, actions.readBody);
  return (
    <>
      <section aria-label="Result">
        <ResultView record={record} answer={answer} body={body} onCopy={actions.copy} maxCharacters={200_000} />
      </section>
      {body.state === 'ready' && body.value && (
        <ReceivedSection recordKey={record.key} text={body.value.text} actions={actions} />
      )}
    </>
  );
}

function TaskTitle({ record, standing }: Pick<Props, 'record' | 'standing'>) {
  const now = useNow(1);
  const { word, mark, tone, detail } = faceOf(record, standing);
  const name = nameOf(record);
  const check = checkWords(record, standing, now);
  return (
    <header class="task-title">
      <h1 class={name === record.id ? 'mono' : undefined}>
        <ExactText text={name} limit={500} />
      </h1>
      <p class="task-line">
        <span class={`task-mark ${tone}`}>
          <StatusMark mark={mark} />
        </span>
        <span class={`task-word ${tone}`}>
          <ExactText text={word} limit={200} canGrow={false} />
        </span>
        {detail && <span class="task-found">{detail}</span>}
        {check && <span class="task-when">{check}</span>}
      </p>
      <dl class="facts">
        {name !== record.id && (
          <div>
            <dt>Task id</dt>
            <dd class="mono">{record.id}</dd>
          </div>
        )}
        <div>
          <dt>Asked for</dt>
          <dd>{exactTime(record.askedAt)}</dd>
        </div>
        {record.answer && (
          <div>
            <dt>Received</dt>
            <dd>{exactTime(record.answer.receivedAt)}</dd>
          </div>
        )}
      </dl>
    </header>
  );
}
