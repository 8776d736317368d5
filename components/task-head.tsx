import type { TaskRecord } from '@/lib/record.ts';
import type { Standing } from '@/lib/standing.ts';
import { faceOf, isWatched, nameOf } from '@/lib/task-face.ts';
import { checkWords } from '@/lib/task-times.ts';
import { ago } from '@/lib/time-words.ts';
import { useNow } from './clock.ts';
import { ExactText } from './exact-text.tsx';
import { Icon } from './icon.tsx';
import { StatusMark } from './status-mark.tsx';

interface Props {
  record: TaskRecord;
  standing: Standing;
}

/** The two lines that tell how a task stands: its name and age; its status, what was found, and when it is checked. */
export function TaskHead({ record, standing }: Props) {
  const now = useNow(isWatched(record) || Date.now() - record.askedAt < 90_000 ? 1 : 15);
  const { word, mark, tone, detail } = faceOf(record, standing);
  const name = nameOf(record);
  const check = checkWords(record, standing, now);
  return (
    <>
      <span class={`task-mark ${tone}`}>
        <StatusMark mark={mark} />
      </span>
      <span class="task-lines">
        <span class="task-line">
          <span
            class={name === record.id ? 'task-name mono' : 'task-name'}
            title={name === record.id ? record.id : undefined}
          >
            <ExactText text={name} limit={120} canGrow={false} />
          </span>
          {name !== record.id && (
            <span class="task-id mono" title={record.id}>
              {record.id}
            </span>
          )}
          <span class="spring" />
          {record.unseenSince !== null && (
            <span class="new-dot" title="New">
              <span class="unseen-words">New</span>
            </span>
          )}
          <span class="task-age">{ago(record.askedAt, now)}</span>
        </span>
        <span class="task-line">
          <span class={`task-word ${tone}`}>
            <ExactText text={word} limit={60} canGrow={false} />
          </span>
          {detail && <span class="task-found">{detail}</span>}
          <span class="spring" />
          {check && <span class="task-when">{check}</span>}
        </span>
      </span>
      <span class="task-chevron">
        <Icon name="chevron" />
      </span>
    </>
  );
}
