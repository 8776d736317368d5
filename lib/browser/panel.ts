import type { PanelActions, PanelView, Surface } from '@/lib/panel/panel.ts';
import { createPanel } from '@/lib/panel/panel-machine.ts';
import { draftOf } from './drafts.ts';
import { followRecords } from './follow-records.ts';
import { followStanding } from './follow-standing.ts';
import { erasuresItem, pickedItem } from './items.ts';
import { RequestFailed, send } from './messages.ts';
import { onOnline } from './network.ts';
import { openOptions, ownTab } from './pages.ts';
import { readListing } from './read-listing.ts';
import { reportSeen } from './report-seen.ts';
import { becomeSidePanel, hasSidePanel } from './side-panel.ts';
import { taskActions } from './task-actions.ts';
import { readBody, readLookup } from './task-reader.ts';
import { after } from './timer.ts';

/** Brings the panel to life on this page: see `createPanel`. */
export function startPanel(surface: Surface, onView: (view: PanelView) => void): PanelActions {
  const { tell, ...machine } = createPanel(
    surface,
    {
      after,
      now: Date.now,
      report: console.error,
      send,
      whyFailed: (fault) => (fault instanceof RequestFailed ? fault.failure : null),
      followStanding,
      followRecords,
      readListing,
      readTogether: readLookup,
      readBody,
      onOnline,
      draft: draftOf(surface),
      picked: pickedItem,
      erasures: erasuresItem,
      ownTab,
      seen: reportSeen(),
    },
    onView,
  );
  return {
    ...taskActions(tell),
    ...machine,
    openOptions: () => void openOptions(),
    openSidePanel: surface === 'popup' && hasSidePanel ? () => tell(becomeSidePanel()) : null,
  };
}
