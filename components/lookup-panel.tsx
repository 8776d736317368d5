import { useEffect, useState } from 'preact/hooks';
import type { KeyOutcome } from '@/lib/key-words.ts';
import type { Listing, PanelActions } from '@/lib/panel.ts';
import type { Picked } from '@/lib/picked.ts';
import type { Standing } from '@/lib/standing.ts';
import { toggled } from '@/lib/toggled.ts';
import { IdForm } from './id-form.tsx';
import { KeyForm } from './key-form.tsx';
import { Notices } from './notices.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { PanelBar } from './panel-bar.tsx';
import { PauseLine } from './pause-line.tsx';
import { StorageFailed } from './storage-failed.tsx';
import { TaskList } from './task-list.tsx';
import { TaskNews } from './task-news.tsx';
import { TroubleLine } from './trouble-line.tsx';
import { Welcome } from './welcome.tsx';

interface Props {
  standing: Standing;
  listing: Listing | 'failed';
  draft: string;
  picked: Picked | null;
  trouble: string;
  actions: PanelActions;
}

/** The form and the list: the whole popup, and the home of the results page. */
export function LookupPanel({ standing, listing, draft, picked, trouble, actions }: Props) {
  const [outcome, setOutcome] = useState<KeyOutcome | null>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [fromPage, setFromPage] = useState(false);
  const hasKey = standing.account !== null;
  const shownPick = hasKey && picked?.want === 'show' ? picked : null;
  const records = listing === 'failed' ? [] : listing.records;

  const showOpen = (next: ReadonlySet<string>) => {
    setOpen(next);
    actions.opened(next);
  };
  const openOnly = (keys: readonly string[]) => {
    if (keys.length === 1) showOpen(new Set([...open, ...keys]));
  };
  const lookUp = async (ids: string[]) => {
    setOutcome(null);
    setFromPage(false);
    const keys = await actions.lookUp(ids);
    if (keys) openOnly(keys);
    return keys !== null;
  };

  useEffect(() => {
    if (!shownPick) return;
    setFromPage(true);
    openOnly(shownPick.keys);
    actions.pickedShown(shownPick);
  }, [shownPick]);

  return (
    <>
      <div class="panel-top">
        <PanelBar
          unseen={listing === 'failed' ? 0 : listing.unseen}
          onMarkAllSeen={actions.markAllSeen}
          onOptions={actions.openOptions}
        />
        <Notices standing={standing} onOptions={actions.openOptions} />
        {hasKey ? (
          <IdForm
            draft={draft}
            picked={picked && picked.want !== 'show' ? picked : null}
            onPickedShown={actions.pickedShown}
            onDraft={(text) => {
              actions.keepDraft(text);
              setOutcome(null);
            }}
            onLookUp={lookUp}
          />
        ) : (
          <Welcome picked={picked}>
            <KeyForm autoFocus onSave={actions.saveKey} onOutcome={setOutcome} />
          </Welcome>
        )}
        <OutcomeLine outcome={outcome} />
        <PauseLine standing={standing} />
        <TroubleLine words={trouble} />
        <TaskNews records={records} standing={standing} />
      </div>
      <div class="panel-list">
        {fromPage && records.length > 0 && <p class="list-note">Looked up from the page</p>}
        {listing === 'failed' && <StorageFailed onTryAgain={actions.tryAgain} />}
        {hasKey && listing !== 'failed' && records.length === 0 && (
          <p class="empty">Nothing looked up yet. Paste a task id above, or right-click one on any page.</p>
        )}
        {records.length > 0 && (
          <TaskList
            records={records}
            standing={standing}
            open={open}
            onToggle={(key) => showOpen(toggled(open, key))}
            actions={actions}
          />
        )}
        {listing !== 'failed' && listing.more && (
          <button type="button" class="text-button more" onClick={actions.showMore}>
            Show more
          </button>
        )}
        {listing !== 'failed' && listing.unreadable > 0 && (
          <p class="cut-note">Stored tasks that could not be read, and were left as they are: {listing.unreadable}.</p>
        )}
      </div>
    </>
  );
}
