import { useMemo, useRef } from 'preact/hooks';
import { EntryList } from '@/components/entries/entry-list.tsx';
import { useSteady } from '@/components/steady.ts';
import { UndoBar } from '@/components/undo-bar.tsx';
import { type Entry, entryKey } from '@/lib/entry.ts';
import { erasedFace } from '@/lib/erasing.ts';
import { t } from '@/lib/i18n.ts';
import type { Listing, PanelActions, PanelView } from '@/lib/panel/panel.ts';
import { StorageFailed } from './storage-failed.tsx';

interface Props extends Pick<PanelView, 'standing' | 'erased'> {
  listing: Listing | 'failed';
  open: ReadonlySet<string>;
  /** Why the newest rows are there, in words; empty for no reason to tell. */
  note: string;
  onToggle: (key: string) => void;
  actions: PanelActions;
}

/** What was asked for, and what can be done with the list as a whole. */
export function PanelList({ standing, erased, listing, open, note, onToggle, actions }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const place = useRef(0);
  const entries = listing === 'failed' ? [] : listing.entries;

  const erase = useSteady((entry: Entry) => {
    place.current = entries.findIndex((each) => entryKey(each) === entryKey(entry));
    actions.erase(entry);
  });
  const entryActions = useMemo(() => ({ ...actions, erase }), [actions]);
  const focusNextRow = () => {
    const heads = list.current?.querySelectorAll<HTMLElement>('.task-head') ?? [];
    const head = heads[Math.min(place.current, heads.length - 1)] ?? document.querySelector('textarea');
    head?.focus({ preventScroll: true });
  };

  return (
    <>
      <div class="panel-list" ref={list}>
        {note !== '' && entries.length > 0 && <p class="list-note">{note}</p>}
        {listing === 'failed' && !standing.storedFormIsNewer && <StorageFailed onTryAgain={actions.tryAgain} />}
        {listing !== 'failed' && standing.account !== null && entries.length === 0 && (
          <p class="empty">{t('panel.empty')}</p>
        )}
        {listing !== 'failed' && (entries.length > 0 || listing.more) && (
          <EntryList
            entries={entries}
            resting={listing.resting}
            standing={standing}
            open={open}
            onToggle={onToggle}
            actions={entryActions}
          >
            {listing.more && (
              <button type="button" class="text-button more" onClick={actions.showMore}>
                {t('panel.show_more')}
              </button>
            )}
          </EntryList>
        )}
        {listing !== 'failed' && listing.unreadable > 0 && (
          <p class="cut-note">{t('panel.unreadable', { count: listing.unreadable })}</p>
        )}
      </div>
      <UndoBar erased={erasedFace(erased)} look="undo-line" onUndo={actions.undoErase} onFocusLost={focusNextRow} />
    </>
  );
}
