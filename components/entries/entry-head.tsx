import { ExactText } from '@/components/exact-text.tsx';
import { Icon } from '@/components/icon.tsx';
import { t } from '@/lib/i18n.ts';
import type { TaskFace } from '@/lib/task-face.ts';
import { titleOf } from '@/lib/text/title.ts';
import { ago } from '@/lib/time-words.ts';
import { StatusMark } from './status-mark.tsx';

interface Props {
  name: string;
  /** The id of a task or batch; it stands beside the name where that is another. */
  id: string | null;
  face: TaskFace;
  /** Its result was not seen yet. */
  unseen: boolean;
  /** When it was asked for, and now, in epoch milliseconds. */
  askedAt: number;
  now: number;
  /** When it was checked and will be. */
  check: string;
}

/** The two lines that tell how something in a list stands: its name and age; its status, what was found, and when it is checked. */
export function EntryHead({ name, id, face: { word, mark, tone, detail }, unseen, askedAt, now, check }: Props) {
  const isId = name === id;
  return (
    <>
      <span class={`task-mark ${tone}`}>
        <StatusMark mark={mark} />
      </span>
      <span class="task-lines">
        <span class="task-line">
          <span class={isId ? 'task-name mono' : 'task-name'} dir="auto" title={titleOf(name)}>
            <ExactText text={name} limit={120} canGrow={false} />
          </span>
          {id !== null && !isId && (
            <span class="task-id mono" title={id}>
              {id}
            </span>
          )}
          <span class="spring" />
          {unseen && (
            <span class="new-dot" title={t('entries.new')}>
              <span class="unseen-words">{t('entries.new')}</span>
            </span>
          )}
          <span class="task-age">{ago(askedAt, now)}</span>
        </span>
        <span class="task-line task-state">
          <span class={`task-word ${tone}`}>
            <ExactText text={word} limit={60} canGrow={false} />
          </span>
          {detail && (
            <span class="task-found" title={detail}>
              {detail}
            </span>
          )}
          {check && <span class="task-when">{check}</span>}
        </span>
      </span>
      <span class="task-chevron">
        <Icon name="chevron" />
      </span>
    </>
  );
}
