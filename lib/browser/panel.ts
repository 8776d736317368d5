import * as z from 'zod/mini';
import type { PanelActions, PanelView, Surface } from '@/lib/panel/panel.ts';
import { createPanel } from '@/lib/panel/panel-machine.ts';
import { followRecords } from './follow-records.ts';
import { followStanding } from './follow-standing.ts';
import { draftItem, pickedItem } from './items.ts';
import { RequestFailed, send } from './messages.ts';
import { onOnline } from './network.ts';
import { openOptions, ownTab } from './pages.ts';
import { readListing } from './read-listing.ts';
import { reportSeen } from './report-seen.ts';
import { becomeSidePanel, hasSidePanel } from './side-panel.ts';
import { storedItem } from './storage.ts';
import { taskActions } from './task-actions.ts';
import { after } from './timer.ts';

/** What stands in the side panel's text area and is not yet looked up. Written by the side panel alone. */
const sidePanelDraftItem = storedItem('session', 'sidePanelDraft', () => z.string(), '');

const drafts = { popup: draftItem, sidepanel: sidePanelDraftItem, tab: null } as const;

/** Brings the panel to life on this page: see `createPanel`. */
export function startPanel(surface: Surface, onView: (view: PanelView) => void): PanelActions {
  const { tell, ...machine } = createPanel(
    surface,
    {
      after,
      report: console.error,
      send,
      whyFailed: (fault) => (fault instanceof RequestFailed ? fault.failure : null),
      followStanding,
      followRecords,
      readListing,
      onOnline,
      draft: drafts[surface],
      picked: pickedItem,
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
