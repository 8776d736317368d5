import { type Entry, entryKey } from './entry.ts';
import type { Route, Shown } from './route.ts';

/** The address of a line of the list. */
export function entryRoute(entry: Entry): Route {
  if (entry.is === 'lookup') return { show: 'lookup', lookupId: entry.id };
  return { show: entry.is, key: entry.record.key };
}

/** Tells what an address shows from what another does, whatever the view. It is the key of the line in the list that leads there. */
export function shownKey(shown: Shown): string {
  if (shown.show === 'home' || shown.show === 'history') return `#${shown.show}`;
  return shown.show === 'lookup' ? `lookup/${shown.lookupId}` : shown.key;
}

/** The line of the list that an address shows; -1 where none does. */
export function placeOf(shown: Shown, entries: readonly Entry[]): number {
  const key = shownKey(shown);
  return entries.findIndex((entry) => entryKey(entry) === key);
}
