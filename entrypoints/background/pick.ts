import { pickedItem } from '@/lib/browser/items.ts';
import type { MenuPick } from '@/lib/browser/menu.ts';
import { openResults } from '@/lib/browser/pages.ts';
import { openPopup } from '@/lib/browser/popup.ts';
import { hideKey } from '@/lib/hide-key.ts';
import { type Pick, readPick } from '@/lib/ids/pick.ts';
import { OwnKeyGiven } from '@/lib/own-key.ts';
import type { Route } from '@/lib/route.ts';
import type { TaskRequests } from '@/lib/watcher/requests.ts';

/**
 * Looks up what was picked and shows it: in the popup, or in a tab where the popup can't be opened. The popup is opened before anything
 * else, since browsers may allow that only inside the gesture; it follows what is stored here a moment later. Where nothing can be stored,
 * the surface that opens says so.
 */
export async function lookUpPicked(tasks: TaskRequests, { linkUrl, selectionText, windowId }: MenuPick): Promise<void> {
  const opened = openPopup(windowId);
  const pick = readPick(linkUrl, selectionText);
  const route = await carryOut(tasks, pick).catch(async (error: unknown): Promise<Route> => {
    console.error(error);
    const text = pick.want === 'show' ? pick.ids.join('\n') : pick.text;
    const left =
      error instanceof OwnKeyGiven ? { want: 'correct' as const, text: '' } : { want: 'confirm' as const, text };
    await leaveText(left).catch(console.error);
    return { show: 'home' };
  });
  if (!(await opened)) await openResults(route);
}

/** Does what was picked for, and gives where it is shown. */
async function carryOut(tasks: TaskRequests, pick: Pick): Promise<Route> {
  if (pick.want !== 'show') {
    await leaveText(pick);
    return { show: 'home' };
  }
  const lookup = await tasks.lookUp(pick.ids);
  await pickedItem.write({ want: 'show', ...lookup, at: Date.now() });
  const [only, ...others] = lookup.keys;
  return only !== undefined && others.length === 0
    ? { show: 'task', key: only }
    : { show: 'lookup', lookupId: lookup.lookupId };
}

/** Leaves text for the form of the surface that opens. */
async function leaveText({ want, text }: Exclude<Pick, { want: 'show' }>): Promise<void> {
  await pickedItem.write({ want, text: hideKey(text), at: Date.now() });
}
