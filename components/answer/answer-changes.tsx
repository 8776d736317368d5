import { useState } from 'preact/hooks';
import { ExactText } from '@/components/exact-text.tsx';
import { useOwnId } from '@/components/own-id.ts';
import { usePacedWork } from '@/components/tree/tree-work.ts';
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
  if (diff === undefined) return <p class="sentence">Comparing with the earlier answer…</p>;
  if (diff === null)
    return <p class="sentence">The answer of {since} and this one can’t be compared: one of them is not JSON.</p>;
  const { changes, total } = diff;
  if (total === 0)
    return (
      <p class="sentence">
        Nothing changed since {since}
        {before === after ? '' : ', but for spacing or order'}.
      </p>
    );
  const shown = all ? changes : changes.slice(0, shownAtFirst);
  return (
    <section class="changes" aria-labelledby={heading}>
      <h2 id={heading}>
        {total.toLocaleString('en-GB')} {total === 1 ? 'change' : 'changes'} since {since}
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
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
          Show {changes.length === total ? 'all' : 'the first'} {changes.length.toLocaleString('en-GB')} changes
        </button>
      )}
      {all && changes.length < total && (
        <p class="cut-note">The first {changes.length} are shown. The tree and the raw text have the whole answer.</p>
      )}
    </section>
  );
}

function ChangeRow({ path, before, after }: Change) {
  return (
    <tr>
      <th scope="row" class="mono">
        {path === '' ? 'The whole answer' : <ExactText text={path} limit={200} canGrow={false} />}
      </th>
      <td class="mono changes-before">
        {before === null ? <Absent words="Was not there" /> : <Value text={before} />}
      </td>
      <td class="mono changes-after">{after === null ? <Absent words="Gone" /> : <Value text={after} />}</td>
    </tr>
  );
}

function Value({ text }: { text: string }) {
  return <ExactText text={text} limit={200} />;
}

function Absent({ words }: { words: string }) {
  return <span class="changes-absent">{words}</span>;
}
