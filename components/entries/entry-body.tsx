import type { ComponentProps } from 'preact';
import { lazy, useLazyOrFailed } from '@/components/lazy.ts';
import { PartMissing } from '@/components/part-missing.tsx';
import type { EntryDetail } from './entry-detail.tsx';

type Props = ComponentProps<typeof EntryDetail>;

/** Lists load it once they are on the screen, so that they appear sooner and rows still open at once. */
export const entryDetail = lazy(() => import('./entry-detail.tsx'));

/** What is under an opened row. */
export function EntryBody(props: Props) {
  const [detail, noDetail] = useLazyOrFailed(entryDetail);
  if (noDetail) return <PartMissing />;
  return detail && <detail.EntryDetail {...props} />;
}
