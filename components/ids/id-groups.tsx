import { Say } from '@/components/say.tsx';
import { t } from '@/lib/i18n.ts';
import type { IdGroup } from '@/lib/ids/id-groups.ts';
import { sourceWords } from '@/lib/ids/source-words.ts';
import { formatNumber } from '@/lib/locale.ts';

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
      <legend>{t('form.named_in_text')}</legend>
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
              <Say
                text="form.group"
                parts={{
                  name: source === '' ? t('form.without_name') : <bdi class="mono">{sourceWords(source)}</bdi>,
                  count: formatNumber(keys.length),
                }}
              />
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
