import './answer-changes.css';
import { useState } from 'preact/hooks';
import { ExactText } from '@/components/exact-text.tsx';
import { useOwnId } from '@/components/own-id.ts';
import { usePacedWork } from '@/components/tree/tree-work.ts';
import { t } from '@/lib/i18n.ts';
import { answerDiff, type Change } from '@/lib/json/answer-diff.ts';

interface Props {
  /** The two texts, exactly as received. */
  before: string;
  after: string;
  /** When the earlier one was received, in words: "12 Nov, 14:02". */
  since: string;
}

const shownAtFirst = 20;

/** What changed from an earlier answer to the one that is shown. */
export function AnswerChanges({ before, after, since }: Props) {
  const heading = useOwnId();
  const [all, setAll] = useState(false);
  const diff = usePacedWork((pace) => answerDiff(before, after, pace), [before, after]);
  if (diff === undefined) return <p class="sentence">{t('answer.comparing')}</p>;
  if (diff === null) return <p class="sentence">{t('answer.not_comparable', { since })}</p>;
  const { changes, total } = diff;
  if (total === 0)
    return <p class="sentence">{t(before === after ? 'answer.unchanged' : 'answer.unchanged_but_form', { since })}</p>;
  const shown = all ? changes : changes.slice(0, shownAtFirst);
  return (
    <section class="changes" aria-labelledby={heading}>
      <h2 id={heading}>{t('answer.changes', total, { since })}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('answer.where')}</th>
            <th scope="col">{t('answer.before')}</th>
            <th scope="col">{t('answer.after')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change, index) => (
            <ChangeRow key={index} {...change} />
          ))}
        </tbody>
      </table>
      {shown.length < changes.length && (
        <button type="button" class="text-button" onClick={() => setAll(true)}>
          {t(changes.length === total ? 'answer.show_all_changes' : 'answer.show_first_changes', {
            count: changes.length,
          })}
        </button>
      )}
      {all && changes.length < total && <p class="cut-note">{t('answer.first_shown', { count: changes.length })}</p>}
    </section>
  );
}

function ChangeRow({ path, before, after }: Change) {
  return (
    <tr>
      <th scope="row" class="mono">
        {path === '' ? t('answer.whole') : <ExactText text={path} limit={200} canGrow={false} />}
      </th>
      <td class="mono changes-before">
        {before === null ? <Absent words={t('answer.was_not_there')} /> : <Value text={before} />}
      </td>
      <td class="mono changes-after">
        {after === null ? <Absent words={t('answer.gone')} /> : <Value text={after} />}
      </td>
    </tr>
  );
}

function Value({ text }: { text: string }) {
  return <ExactText text={text} limit={200} />;
}

function Absent({ words }: { words: string }) {
  return <span class="changes-absent">{words}</span>;
}
