import { useState } from 'preact/hooks';
import { t } from '@/lib/i18n.ts';

type Value = string | number | null;

interface Props<T extends Value> {
  /** The element's id: there is one of each setting. */
  id: string;
  label: string;
  /** What holds: an organisation may have set what a person could not choose. */
  value: Value;
  choices: readonly T[];
  wordsOf: (choice: T) => string;
  /** Saves what was chosen; rejects where that fails. */
  onChoose: (choice: T) => Promise<void>;
}

/** A setting that is one of a few, which says whether it could be saved. */
export function SettingChoice<T extends Value>({ id, label, value, choices, wordsOf, onChoose }: Props<T>) {
  const [said, setSaid] = useState<{ good: boolean; words: string }>({ good: true, words: '' });
  const choose = async (choice: T) => {
    try {
      await onChoose(choice);
      setSaid({ good: true, words: t('options.saved') });
    } catch (error) {
      console.error(error);
      setSaid({ good: false, words: t('options.not_saved') });
    }
  };
  return (
    <p class="keep-line">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        value={String(value)}
        onChange={(event) => {
          const chosen = choices.find((choice) => String(choice) === event.currentTarget.value);
          if (chosen !== undefined) void choose(chosen);
        }}
      >
        {choices.map((choice) => (
          <option key={String(choice)} value={String(choice)}>
            {wordsOf(choice)}
          </option>
        ))}
      </select>
      <span role="status" class={said.good ? 'good' : 'bad'}>
        {said.words}
      </span>
    </p>
  );
}
