/** What the results page shows. Its address is its whole state, so that every surface and a bookmark open it the same way. */
export type Route = { show: 'home' } | { show: 'task'; key: string } | { show: 'lookup'; lookupId: string };

/** The fragment for a route, with its `#`. */
export function toFragment(route: Route): string {
  if (route.show === 'task') return `#/task/${encodeURIComponent(route.key)}`;
  if (route.show === 'lookup') return `#/lookup/${encodeURIComponent(route.lookupId)}`;
  return '#/';
}

/** Reads a fragment, with or without its `#`. What is not understood is home. */
export function fromFragment(fragment: string): Route {
  const match = /^#?\/(task|lookup)\/([^/?]+)/.exec(fragment);
  const value = match?.[2] === undefined ? null : decode(match[2]);
  if (!value) return { show: 'home' };
  return match?.[1] === 'task' ? { show: 'task', key: value.toLowerCase() } : { show: 'lookup', lookupId: value };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
