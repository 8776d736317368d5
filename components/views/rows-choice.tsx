import { useOwnId } from '@/components/own-id.ts';
import type { RowsBy } from '@/lib/table/model.ts';

interface Props {
  rowsBy: RowsBy;
  onChange: (rowsBy: RowsBy) => void;
}

const choices = [
  ['person', 'A row a person'],
  ['task', 'A row a task'],
] as const satisfies readonly [RowsBy, string][];

/** What a row of the table stands for. */
export function RowsChoice({ rowsBy, onChange }: Props) {
  const name = useOwnId();
  return (
    <fieldset class="segments">
      <legend class="unseen-words">Rows</legend>
      {choices.map(([value, words]) => (
        <label key={value} class="segment">
          <input
            type="radio"
            class="unseen-words"
            name={name}
            checked={rowsBy === value}
            onChange={() => onChange(value)}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
