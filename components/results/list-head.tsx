import { useEffect, useState } from 'preact/hooks';
import { IdForm } from '@/components/ids/id-form.tsx';
import { lazy, useLazyOrFailed } from '@/components/lazy.ts';
import { Notices } from '@/components/panel/notices.tsx';
import { OutcomeLine } from '@/components/panel/outcome-line.tsx';
import { PanelBar } from '@/components/panel/panel-bar.tsx';
import { PauseLine } from '@/components/panel/pause-line.tsx';
import { SoonNews } from '@/components/panel/soon-news.tsx';
import { TroubleLine } from '@/components/panel/trouble-line.tsx';
import { PartMissing } from '@/components/part-missing.tsx';
import { noDraft } from '@/lib/ids/draft.ts';
import type { KeyOutcome } from '@/lib/key-words.ts';
import type { PanelView } from '@/lib/panel/panel.ts';
import type { PageActions } from './page-actions.ts';

interface Props {
  view: PanelView;
  actions: PageActions;
}

const welcome = lazy(() => import('@/components/panel/welcome.tsx'));

/** The top of the list: the product, what needs the person, and the form. */
export function ListHead({ view: { standing, listing, picked, trouble }, actions }: Props) {
  const [outcome, setOutcome] = useState<KeyOutcome | null>(null);
  const hasKey = standing.account !== null;
  const [welcoming, noWelcome] = useLazyOrFailed(welcome, !hasKey);
  const shownPick = hasKey && picked?.want === 'show' ? picked : null;
  useEffect(() => {
    // What was picked is shown by the address already, or stands at the top of the list.
    if (shownPick) actions.pickedShown(shownPick);
  }, [shownPick]);

  return (
    <div class="list-head">
      <PanelBar
        unseen={listing === 'failed' ? 0 : listing.unseen}
        onMarkAllSeen={actions.markAllSeen}
        onOptions={actions.openOptions}
        onSidePanel={null}
      />
      <Notices standing={standing} onOptions={actions.openOptions} />
      {hasKey && (
        <IdForm
          draft={noDraft}
          picked={picked && picked.want !== 'show' && picked.want !== 'search' ? picked : null}
          onPickedShown={actions.pickedShown}
          onDraft={() => setOutcome(null)}
          onLookUp={actions.lookUpHere}
          onOutOfSight={() => actions.open({ show: 'home' })}
        />
      )}
      {!hasKey && welcoming && <welcoming.Welcome picked={picked} onSave={actions.saveKey} onOutcome={setOutcome} />}
      {noWelcome && <PartMissing />}
      <OutcomeLine outcome={outcome} />
      <PauseLine standing={standing} />
      <TroubleLine words={trouble} />
      {listing !== 'failed' && <SoonNews listing={listing} standing={standing} />}
    </div>
  );
}
