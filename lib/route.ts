/** How a result is shown. */
export const views = ['table', 'tree', 'raw'] as const;

export type View = (typeof views)[number];

/** What the results page shows: all, or one thing; `key` and `lookupId` say which. */
export type Shown =
  | { show: 'home' }
  | { show: 'history' }
  | { show: 'task'; key: string }
  | { show: 'batch'; key: string }
  | { show: 'lookup'; lookupId: string };

/** The results page's address is its whole state, so that every surface and a bookmark open it the same way. Without a `view` it chooses one. */
export type Route = Shown & { view?: View };

/** The fragment for a route, with its `#`. */
export function toFragment(route: Route): string {
  const query = route.view === undefined ? '' : `?view=${route.view}`;
  if (route.show === 'home') return '#/';
  if (route.show === 'history') return `#/history${query}`;
  const id = route.show === 'lookup' ? route.lookupId : route.key;
  return `#/${route.show}/${encodeURIComponent(id)}${query}`;
}

/** Reads a fragment, with or without its `#`. What is not understood is home. */
export function fromFragment(fragment: string): Route {
  const [path = '', query = ''] = fragment.replace(/^#/, '').split('?');
  const view = views.find((name) => query.split('&').includes(`view=${name}`));
  const shown = shownAt(path);
  return view === undefined || shown.show === 'home' ? shown : { ...shown, view };
}

function shownAt(path: string): Shown {
  const [, show, name] = path.split('/');
  if (show === 'history') return { show };
  const value = name === undefined ? null : decode(name);
  if (!value) return { show: 'home' };
  if (show === 'lookup') return { show, lookupId: value };
  return show === 'task' || show === 'batch' ? { show, key: value.toLowerCase() } : { show: 'home' };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
