import './result.css';
import { useMemo } from 'preact/hooks';
import type { Loaded } from '@/components/loaded.ts';
import { t } from '@/lib/i18n.ts';
import { answerParts } from '@/lib/json/answer-parts.ts';
import type { TaskActions } from '@/lib/panel/panel.ts';
import { type AnswerRecord, type Body, isWatched, type TaskRecord } from '@/lib/record.ts';
import { resultSentence } from '@/lib/results/result-words.ts';
import { FieldList } from './field-list.tsx';
import { JsonView } from './json-view.tsx';
import { PeopleList } from './people-list.tsx';

interface Props {
  record: TaskRecord;
  answer: AnswerRecord;
  body: Loaded<Body | null>;
  onCopy: TaskActions['copy'];
  /** So much of a result that is no list of people is shown. */
  maxCharacters: number;
}

/** The last answer: people as cards, anything else as readable JSON, and whatever came beside the result. */
export function ResultView({ record, answer, body, onCopy, maxCharacters }: Props) {
  const text = body.state === 'ready' ? (body.value?.text ?? null) : null;
  const parts = useMemo(() => (text === null ? null : answerParts(text)), [text]);
  const sentence = resultSentence(answer, isWatched(record));
  const missing = body.state === 'failed' || (body.state === 'ready' && text === null);
  const hasData = parts !== null && parts.data !== null && answer.summary.shape !== 'nothing';
  return (
    <div class="result" aria-busy={body.state === 'loading'}>
      {sentence && (
        <p
          class={answer.summary.shape === 'nothing' && answer.status === 'COMPLETED' ? 'sentence nothing' : 'sentence'}
        >
          {sentence}
        </p>
      )}
      {missing && <p class="sentence">{t('answer.unreadable')}</p>}
      {parts?.people && <PeopleList people={parts.people} onCopy={onCopy} />}
      {hasData && !parts.people && <JsonView json={parts.data ?? ''} id={record.id} maxCharacters={maxCharacters} />}
      {parts && parts.extras.length > 0 && (
        <FieldList fields={parts.extras.map(({ name, text: value }) => ({ name, value }))} />
      )}
    </div>
  );
}
