import './id-choice.css';
import { useState } from 'preact/hooks';
import { t } from '@/lib/i18n.ts';
import type { FormIds, Ticked } from '@/lib/ids/form-ids.ts';
import { groupsOf } from '@/lib/ids/id-groups.ts';
import { IdGroups } from './id-groups.tsx';
import { IdItem } from './id-item.tsx';
import { NearList } from './near-list.tsx';

interface Props {
  ids: FormIds;
  ticked: Ticked;
  onTicked: (ticked: Ticked) => void;
}

const shownAtFirst = 100;

/** The ids found in a text, with what stands around them, to be ticked and unticked. */
export function IdChoice(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details class="choice" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('form.choose')}</summary>
      {open && <ChoiceList {...props} />}
    </details>
  );
}

function ChoiceList({ ids: { found, chosen: meant }, ticked, onTicked }: Props) {
  const [shown, setShown] = useState(shownAtFirst);
  const { ids, near, nearCount } = found;
  const groups = groupsOf(ids);
  const chosen = new Set(meant.map(({ key }) => key));
  const all = chosen.size === ids.length;
  const onTick = (keys: readonly string[], value: boolean) =>
    onTicked(new Map([...ticked, ...keys.map((key) => [key, value] as const)]));
  return (
    <div class="choice-list">
      <button
        type="button"
        class="text-button"
        onClick={() =>
          onTick(
            ids.map(({ key }) => key),
            !all,
          )
        }
      >
        {t(all ? 'form.untick_all' : 'form.tick_all')}
      </button>
      <IdGroups groups={groups} chosen={chosen} onTick={onTick} />
      {ids.slice(0, shown).map((id) => (
        <IdItem key={id.key} found={id} ticked={chosen.has(id.key)} onTick={(ticked) => onTick([id.key], ticked)} />
      ))}
      {ids.length > shown && (
        <button type="button" class="text-button" onClick={() => setShown(shown + 1000)}>
          {t('form.show_more', { count: ids.length - shown })}
        </button>
      )}
      <NearList near={near} count={nearCount} />
    </div>
  );
}
