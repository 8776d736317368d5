import type { IdGroup } from '@/lib/ids/id-groups.ts';

interface Props {
  groups: readonly IdGroup[];
  chosen: ReadonlySet<string>;
  onTick: (keys: readonly string[], ticked: boolean) => void;
}

/** Tick boxes for all ids of one name at once. Draws nothing where there are no groups. */
export function IdGroups({ groups, chosen, onTick }: Props) {
  if (groups.length === 0) return null;
  return (
    <fieldset class="choice-groups">
      <legend>Named in the text</legend>
      {groups.map(({ source, keys }) => {
        const ticked = keys.filter((key) => chosen.has(key)).length;
        return (
          <label key={source} class="choice-item">
            <input
              type="checkbox"
              checked={ticked === keys.length}
              indeterminate={ticked > 0 && ticked < keys.length}
              onChange={() => onTick(keys, ticked < keys.length)}
            />
            <span>
              {source === '' ? 'without a name' : <bdi class="mono">{source}</bdi>}:{' '}
              {keys.length.toLocaleString('en-GB')}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
