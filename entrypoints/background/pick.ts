import { pickedItem } from '@/lib/browser/items.ts';
import type { MenuPick } from '@/lib/browser/menu.ts';
import { openResults } from '@/lib/browser/pages.ts';
import { openPopup } from '@/lib/browser/popup.ts';
import { readPick } from '@/lib/pick.ts';
import type { Route } from '@/lib/route.ts';
import type { TaskRequests } from '@/lib/watcher/requests.ts';

/**
 * Looks up what was picked and shows it: in the popup, or in a tab where the popup can't be opened. The popup is opened before anything
 * else, since browsers may allow that only inside the gesture; it follows what is stored here a moment later.
 */
export async function lookUpPicked(tasks: TaskRequests, { linkUrl, selectionText, windowId }: MenuPick): Promise<void> {
  const opened = openPopup(windowId);
  const pick = readPick(linkUrl, selectionText);
  const at = Date.now();
  let route: Route = { show: 'home' };
  if (pick.want === 'show') {
    const lookup = await tasks.lookUp(pick.ids);
    await pickedItem.write({ want: 'show', ...lookup, at });
    const [only, ...others] = lookup.keys;
    route =
      only !== undefined && others.length === 0
        ? { show: 'task', key: only }
        : { show: 'lookup', lookupId: lookup.lookupId };
  } else {
    await pickedItem.write({ ...pick, at });
  }
  if (!(await opened)) await openResults(route);
}
