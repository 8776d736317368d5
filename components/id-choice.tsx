import { useState } from 'preact/hooks';
import type { FoundId } from '@/lib/find-ids.ts';

interface Props {
  ids: readonly FoundId[];
  chosen: ReadonlySet<string>;
  onTick: (keys: readonly string[], ticked: boolean) => void;
}

const shownAtFirst = 100;

/** The ids found in a text, to be ticked and unticked. */
export function IdChoice({ ids, chosen, onTick }: Props) {
  const [shown, setShown] = useState(shownAtFirst);
  const keys = ids.map(({ key }) => key);
  const all = chosen.size === ids.length;
  return (
    <details class="choice">
      <summary>Choose which</summary>
      <div class="choice-list">
        <button type="button" class="text-button" onClick={() => onTick(keys, !all)}>
          {all ? 'Untick all' : 'Tick all'}
        </button>
        {ids.slice(0, shown).map(({ id, key }) => (
          <label key={key} class="choice-item">
            <input
              type="checkbox"
              checked={chosen.has(key)}
              onChange={(event) => onTick([key], event.currentTarget.checked)}
            />
            <span class="mono">{id}</span>
          </label>
        ))}
        {ids.length > shown && (
          <button type="button" class="text-button" onClick={() => setShown(shown + 1000)}>
            Show {ids.length - shown} more
          </button>
        )}
      </div>
    </details>
  );
}
