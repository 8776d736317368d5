import { lazy } from '@/components/lazy.ts';

/** What an address leads to, around the results themselves. */
export const shownPage = lazy(() => import('./shown-page.tsx'));
