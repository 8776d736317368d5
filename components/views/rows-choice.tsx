import { useOwnId } from '@/components/own-id.ts';
import { type MessageKey, t } from '@/lib/i18n.ts';
import type { RowsBy } from '@/lib/table/model.ts';

interface Props {
  rowsBy: RowsBy;
  onChange: (rowsBy: RowsBy) => void;
}

const choices = [
  ['person', 'views.row_a_person'],
  ['task', 'views.row_a_task'],
] as const satisfies readonly [RowsBy, MessageKey][];

/** What a row of the table stands for. */
export function RowsChoice({ rowsBy, onChange }: Props) {
  const name = useOwnId();
  return (
    <fieldset class="segments">
      <legend class="unseen-words">{t('views.rows')}</legend>
      {choices.map(([value, words]) => (
        <label key={value} class="segment">
          <input
            type="radio"
            class="unseen-words"
            name={name}
            checked={rowsBy === value}
            onChange={() => onChange(value)}
          />
          <span>{t(words)}</span>
        </label>
      ))}
    </fieldset>
  );
}
