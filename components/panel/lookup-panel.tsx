import { useEffect, useState } from 'preact/hooks';
import { useFocusNear } from '@/components/focus-near.ts';
import { IdForm } from '@/components/ids/id-form.tsx';
import { lazy, useLazyOrFailed } from '@/components/lazy.ts';
import { PartMissing } from '@/components/part-missing.tsx';
import { useSteady } from '@/components/steady.ts';
import { t } from '@/lib/i18n.ts';
import type { KeyOutcome } from '@/lib/key-words.ts';
import type { PanelActions, PanelView } from '@/lib/panel/panel.ts';
import { toggled } from '@/lib/toggled.ts';
import { useEscapeCloses } from './escape-closes.ts';
import { Notices } from './notices.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { PanelBar } from './panel-bar.tsx';
import { PanelList } from './panel-list.tsx';
import { PauseLine } from './pause-line.tsx';
import { SoonNews } from './soon-news.tsx';
import { TroubleLine } from './trouble-line.tsx';

interface Props extends PanelView {
  actions: PanelActions;
}

const welcome = lazy(() => import('./welcome.tsx'));

/** The form and the list: the whole popup, and the panel beside the page. */
export function LookupPanel({ surface, standing, listing, draft, picked, erased, trouble, actions }: Props) {
  const [outcome, setOutcome] = useState<KeyOutcome | null>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [fromPage, setFromPage] = useState(false);
  useEscapeCloses();
  useFocusNear();
  const hasKey = standing.account !== null;
  const [welcoming, noWelcome] = useLazyOrFailed(welcome, !hasKey);
  const shownPick = hasKey && picked?.want === 'show' ? picked : null;

  const showOpen = (next: ReadonlySet<string>) => {
    setOpen(next);
    actions.opened(next);
  };
  const toggle = useSteady((key: string) => showOpen(toggled(open, key)));
  const openOnly = (keys: readonly string[]) => {
    if (keys.length === 1) showOpen(new Set([...open, ...keys]));
  };
  const lookUp = async (ids: string[]) => {
    setOutcome(null);
    setFromPage(false);
    const lookedUp = await actions.lookUp(ids);
    if (lookedUp) openOnly(lookedUp.keys);
    return lookedUp !== null;
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
          onSidePanel={actions.openSidePanel}
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
            onFiles={actions.keepFiles}
            onLookUp={lookUp}
            onFromFile={surface === 'popup' ? () => actions.open({ show: 'home' }) : undefined}
          />
        ) : (
          welcoming && <welcoming.Welcome picked={picked} onSave={actions.saveKey} onOutcome={setOutcome} />
        )}
        {noWelcome && <PartMissing />}
        <OutcomeLine outcome={outcome} />
        <PauseLine standing={standing} />
        <TroubleLine words={trouble} />
        {listing !== 'failed' && <SoonNews listing={listing} standing={standing} />}
      </div>
      <PanelList
        standing={standing}
        erased={erased}
        listing={listing}
        open={open}
        note={fromPage ? t('panel.from_page') : ''}
        onToggle={toggle}
        actions={actions}
      />
    </>
  );
}
