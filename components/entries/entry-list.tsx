import type { ComponentChildren, ComponentProps } from 'preact';
import { useMemo } from 'preact/hooks';
import { useSoon } from '@/components/lazy.ts';
import { type Entry, entryKey } from '@/lib/entry.ts';
import { t } from '@/lib/i18n.ts';
import type { EntryActions, Listing } from '@/lib/panel/panel.ts';
import type { Standing } from '@/lib/standing.ts';
import { entryDetail } from './entry-body.tsx';
import { EntryRow } from './entry-row.tsx';
import { useRowsInSight } from './rows-in-sight.ts';

interface Props {
  entries: readonly Entry[];
  resting: Listing['resting'];
  standing: Standing;
  /** The keys of the entries that are open. */
  open: ReadonlySet<string>;
  onToggle: (key: string) => void;
  actions: EntryActions;
  /** What stands at the list's end, once all of it is drawn. */
  children?: ComponentChildren;
}

/** What was asked for, one row each: tasks, batches, and ids that were looked up together. */
export function EntryList({ entries, resting, standing, open, onToggle, actions, children }: Props) {
  useSoon(entryDetail);
  const { drawn, end, onFocusIn } = useRowsInSight(entries.length);
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari and VoiceOver drop the role of a list that is drawn without bullets */}
      <ul class="tasks" role="list" aria-label={t('entries.tasks')} onFocusIn={onFocusIn}>
        {entries.slice(0, drawn).map((entry) => (
          <SteadyRow
            key={entryKey(entry)}
            entry={entry}
            size={drawn < entries.length ? entries.length : undefined}
            resting={(entry.is === 'lookup' && resting.get(entry.id)) || none}
            standing={standing}
            open={open.has(entryKey(entry))}
            onToggle={onToggle}
            actions={actions}
          />
        ))}
      </ul>
      <div ref={end} />
      {drawn === entries.length && children}
    </>
  );
}

/** Drawn anew only where it is given something new: of a long list most rows stay as they are. */
function SteadyRow(props: ComponentProps<typeof EntryRow>) {
  return useMemo(() => <EntryRow {...props} />, Object.values(props));
}

const none: readonly never[] = [];
