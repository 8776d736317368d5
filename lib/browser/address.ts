import { fromFragment, type Route, toFragment } from '@/lib/route.ts';

/** What this page's address asks to show. */
export function readRoute(): Route {
  return fromFragment(location.hash);
}

/** Calls back with each new address of this page. */
export function onRoute(onChange: (route: Route) => void): void {
  window.addEventListener('hashchange', () => onChange(readRoute()));
}

/** Shows something else on this page; the browser's back button returns. */
export function goTo(route: Route): void {
  location.hash = toFragment(route);
}

/** Gives what this page shows another address. Nobody is called back, and the back button leads to what was before. */
export function renameRoute(route: Route): void {
  history.replaceState(history.state, '', toFragment(route));
}
