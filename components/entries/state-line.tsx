import { ExactText } from '@/components/exact-text.tsx';
import type { TaskFace } from '@/lib/task-face.ts';
import { StatusMark } from './status-mark.tsx';

interface Props {
  face: TaskFace;
  /** When it was checked and will be; empty where there is nothing to tell. */
  check: string;
}

/** How what is shown stands: the mark, the word, what was found, and when it is checked. */
export function StateLine({ face: { word, mark, tone, detail }, check }: Props) {
  return (
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
  );
}
