import { ReceivedText } from '@/components/answer/received-text.tsx';
import { useNow } from '@/components/clock.ts';
import { CopyButton } from '@/components/copy-button.tsx';
import { MarkedText } from '@/components/exact-text.tsx';
import { comesWithText, type Failure, failureWords } from '@/lib/failure.ts';
import { failureDetails } from '@/lib/failure-details.ts';
import { sentences, t } from '@/lib/i18n.ts';
import type { TaskActions } from '@/lib/panel/panel.ts';
import type { TaskRecord } from '@/lib/record.ts';
import { nextStepOf } from '@/lib/task-failure.ts';
import { atTime } from '@/lib/task-times.ts';

interface Props {
  record: TaskRecord;
  failure: Failure;
  actions: Pick<TaskActions, 'readRejected' | 'copy' | 'checkAgain'>;
}

/** A failure: what happened, what to do now, and what one would tell to support. */
export function FailureNote({ record, failure, actions }: Props) {
  const now = useNow(60);
  const { title, sentence } = failureWords(failure.kind);
  const details = failureDetails(record);
  return (
    <div class="failure">
      <p class="failure-words">
        <strong>{title}</strong> {sentences(sentence, nextStepOf(record))}
      </p>
      <p class="failure-since">{sinceWords(record, failure, now)}</p>
      <div class="failure-buttons">
        <button type="button" class="button" onClick={() => actions.checkAgain(record.key)}>
          {t('action.check_again')}
        </button>
        <details class="failure-details">
          <summary>{t('entries.details')}</summary>
          <pre class="json">
            <MarkedText text={details} />
          </pre>
          <CopyButton words={t('copy.details')} text={details} onCopy={actions.copy} />
        </details>
      </div>
      {comesWithText(failure.kind) && (
        <ReceivedText version={`${record.key} ${failure.at}`} read={() => actions.readRejected(record.key)} />
      )}
    </div>
  );
}

function sinceWords({ tries, answer }: TaskRecord, { since, at }: Failure, now: number): string {
  const time = atTime(since, now);
  const began = since === at ? t('entries.failed_at', { time }) : t('entries.failed_since', { time });
  const tried = tries > 1 ? t('entries.failed_tries', tries, { since: began }) : began;
  return answer ? t('entries.received_before', { since: tried }) : tried;
}
