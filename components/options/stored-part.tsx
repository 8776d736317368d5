import { lazy, useLazyOrFailed } from '@/components/lazy.ts';
import { PartMissing } from '@/components/part-missing.tsx';
import type { StoredProps } from './stored-page.tsx';

const storedPage = lazy(() => import('./stored-page.tsx'));

/** The page "What is stored and where", which few go to, once it was fetched. */
export function StoredPart(props: StoredProps) {
  const [part, failed] = useLazyOrFailed(storedPage);
  if (failed) return <PartMissing />;
  return part && <part.StoredPage {...props} />;
}
