import { lazy } from '@/components/lazy.ts';
import type * as finder from './found.ts';

export type IdFinder = typeof finder;

/** What finds ids in texts, and tells of them. An empty form does without. */
export const idFinder = lazy(() => import('./found.ts'));
