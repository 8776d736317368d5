import { pickedItem } from '@/lib/browser/items.ts';
import type { MenuPick } from '@/lib/browser/menu.ts';
import { openResults, type Place } from '@/lib/browser/pages.ts';
import { openPopup } from '@/lib/browser/popup.ts';
import { hideKey } from '@/lib/hide-key.ts';
import { type Pick, readPick } from '@/lib/ids/pick.ts';
import { OwnKeyGiven } from '@/lib/own-key.ts';
import type { TaskRecord } from '@/lib/record.ts';
import type { Route } from '@/lib/route.ts';
import type { TaskRequests } from '@/lib/watcher/requests.ts';

/**
 * Looks up what was picked and shows it: in the popup, or in a tab where the popup can't be opened. The popup is opened before anything
 * else, since browsers may allow that only inside the gesture; it follows what is stored here a moment later. Where nothing can be stored,
 * the surface that opens says so.
 */
export async function lookUpPicked(tasks: TaskRequests, { linkUrl, selectionText, windowId }: MenuPick): Promise<void> {
  const opened = openPopup(windowId);
  const route = await routeOf(tasks, readPick(linkUrl, selectionText), (lookup) =>
    pickedItem.write({ want: 'show', ...lookup, at: Date.now() }),
  );
  if (!(await opened)) await openResults(route);
}

/** Looks up what was typed into the address bar and shows it in a tab; without an id in it, the newest task that it finds. */
export async function lookUpTyped(
  tasks: TaskRequests,
  text: string,
  place: Place,
  find: (words: string) => Promise<TaskRecord | undefined>,
): Promise<void> {
  const pick = readPick(undefined, text);
  const known = pick.want === 'show' ? undefined : await find(text);
  const route: Route = known ? { show: 'task', key: known.key } : await routeOf(tasks, pick, async () => {});
  await openResults(route, place);
}

type Lookup = Awaited<ReturnType<TaskRequests['lookUp']>>;

/** Does what was picked for, and gives where it is shown; where that fails, the text waits in the form. */
function routeOf(tasks: TaskRequests, pick: Pick, onLookup: (lookup: Lookup) => Promise<void>): Promise<Route> {
  return carryOut(tasks, pick, onLookup).catch(async (error: unknown): Promise<Route> => {
    console.error(error);
    const text = pick.want === 'show' ? pick.ids.join('\n') : pick.text;
    const left =
      error instanceof OwnKeyGiven ? { want: 'correct' as const, text: '' } : { want: 'confirm' as const, text };
    await leaveText(left).catch(console.error);
    return { show: 'home' };
  });
}

async function carryOut(tasks: TaskRequests, pick: Pick, onLookup: (lookup: Lookup) => Promise<void>): Promise<Route> {
  if (pick.want !== 'show') {
    await leaveText(pick);
    return { show: 'home' };
  }
  const lookup = await tasks.lookUp(pick.ids);
  await onLookup(lookup);
  const [only, ...others] = lookup.keys;
  return only !== undefined && others.length === 0
    ? { show: 'task', key: only }
    : { show: 'lookup', lookupId: lookup.lookupId };
}

/** Leaves text for the form of the surface that opens. */
async function leaveText({ want, text }: Exclude<Pick, { want: 'show' }>): Promise<void> {
  await pickedItem.write({ want, text: hideKey(text), at: Date.now() });
}
