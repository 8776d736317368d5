import { useNow } from '@/components/clock.ts';
import { StateLine } from '@/components/entries/state-line.tsx';
import { ExactText } from '@/components/exact-text.tsx';
import { t } from '@/lib/i18n.ts';
import type { TaskRecord } from '@/lib/record.ts';
import type { Standing } from '@/lib/standing.ts';
import { faceOf, nameOf } from '@/lib/task-face.ts';
import { checkWords, exactTime } from '@/lib/task-times.ts';

interface Props {
  record: TaskRecord;
  standing: Standing;
}

/** What a task is called, how it stands, and when it was asked for and received. */
export function TaskTitle({ record, standing }: Props) {
  const now = useNow(1);
  const name = nameOf(record);
  return (
    <div class="task-title">
      <h1 class={name === record.id ? 'mono' : undefined}>
        <ExactText text={name} limit={500} />
      </h1>
      <StateLine face={faceOf(record, standing, now)} check={checkWords(record, standing, now)} />
      <dl class="facts">
        {name !== record.id && <Fact name={t('results.task_id')} value={record.id} isId />}
        <Fact name={t('results.asked_for_label')} value={exactTime(record.askedAt)} />
        {record.answer && <Fact name={t('results.received')} value={exactTime(record.answer.receivedAt)} />}
      </dl>
    </div>
  );
}

function Fact({ name, value, isId = false }: { name: string; value: string; isId?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={isId ? 'mono' : undefined}>{value}</dd>
    </div>
  );
}
