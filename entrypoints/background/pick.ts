import { pickedItem } from '@/lib/browser/items.ts';
import type { MenuPick } from '@/lib/browser/menu.ts';
import { type AskedPlace, openResults, type Place, placeOf } from '@/lib/browser/pages.ts';
import { openPopup } from '@/lib/browser/popup.ts';
import { hideKey } from '@/lib/hide-key.ts';
import type { Hit } from '@/lib/history/newest-hits.ts';
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
  const leave = (lookup: Lookup) => pickedItem.write({ want: 'show', ...lookup, at: Date.now() });
  const route = await routeOf(tasks, readPick(linkUrl, selectionText), leave, undefined);
  if (!(await opened)) await openResults(route);
}

/**
 * Looks up what was typed into the address bar and shows it in a tab. Without an id in it, it is looked for: the only task that it finds is
 * shown, several, or none, are listed. It waits in the form where nothing was looked up before, and where it may be a piece of an id.
 */
export async function lookUpTyped(
  tasks: TaskRequests,
  typed: string,
  asked: AskedPlace,
  stored: Stored,
): Promise<void> {
  const place = await placeOf(asked);
  await openResults(await routeOfTyped(tasks, typed.trim(), place, stored), place);
}

async function routeOfTyped(tasks: TaskRequests, text: string, place: Place, stored: Stored): Promise<Route> {
  if (text === '') return { show: 'home' };
  const tabId = typeof place === 'object' ? place.tabId : undefined;
  const pick = readPick(undefined, text);
  if (pick.want === 'show') return routeOf(tasks, pick, async () => {}, tabId);
  // Where what is stored can't be read, the text waits in the form.
  const { hits, canSearch } = await searched(text, stored).catch((error: unknown) => {
    console.error(error);
    return { hits: [], canSearch: false };
  });
  const [first, ...others] = hits;
  if (first && others.length === 0) return { show: 'task', key: first.record.key };
  const isForSearch = canSearch && pick.want === 'correct' && !isPieceOfId(text);
  return routeOf(tasks, first || isForSearch ? { want: 'search', text } : pick, async () => {}, tabId);
}

async function searched(text: string, { find, hasAny }: Stored) {
  const hits = await find(text);
  return { hits, canSearch: hits.length > 0 || (await hasAny()) };
}

/** What was looked up before. */
interface Stored {
  /** The newest that have these words. */
  find(words: string): Promise<readonly Hit[]>;
  hasAny(): Promise<boolean>;
}

/** The form tells what such a text lacks, where a search would only find nothing. */
const isPieceOfId = (text: string) => /^[\da-f-]{8,}$/i.test(text) && !/^(?:\d+|[a-f]+)$/i.test(text);

type LeftText = Exclude<Pick, { want: 'show' }> | { want: 'search' | 'own-key'; text: string };

type Lookup = Awaited<ReturnType<TaskRequests['lookUp']>>;

/** Does what was picked for, and gives where it is shown; where that fails, the text waits in the form. */
function routeOf(
  tasks: TaskRequests,
  pick: Pick | LeftText,
  onLookup: (lookup: Lookup) => Promise<void>,
  tabId: number | undefined,
): Promise<Route> {
  return carryOut(tasks, pick, onLookup, tabId).catch(async (error: unknown): Promise<Route> => {
    console.error(error);
    const asked = pick.want === 'show' ? { want: 'confirm' as const, text: pick.ids.join('\n') } : pick;
    const left = error instanceof OwnKeyGiven ? { want: 'own-key' as const, text: '' } : asked;
    await leaveText(tasks, left, tabId).catch(console.error);
    return { show: 'home' };
  });
}

async function carryOut(
  tasks: TaskRequests,
  pick: Pick | LeftText,
  onLookup: (lookup: Lookup) => Promise<void>,
  tabId: number | undefined,
): Promise<Route> {
  if (pick.want !== 'show') {
    await leaveText(tasks, pick, tabId);
    return { show: 'home' };
  }
  const lookup = await tasks.lookUp(pick.ids);
  await onLookup(lookup);
  const [only, ...others] = lookup.keys;
  return only !== undefined && others.length === 0
    ? { show: 'task', key: only }
    : { show: 'lookup', lookupId: lookup.lookupId };
}

/** Leaves text for the form, or the search, of the surface that shows it; without the key, which may stand among other words. */
async function leaveText(tasks: TaskRequests, { want, text }: LeftText, tabId: number | undefined): Promise<void> {
  const left = await tasks.withoutKeys(hideKey(text));
  await pickedItem.write({ want, text: left, at: Date.now(), ...(tabId !== undefined && { tabId }) });
}
