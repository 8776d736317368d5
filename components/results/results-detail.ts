import { lazy } from '@/components/lazy.ts';

/** What draws results: table, tree, raw text and exports. By far the largest part, so that no list waits for it. */
export const resultsDetail = lazy(() => import('@/components/views/results-detail.tsx'));
