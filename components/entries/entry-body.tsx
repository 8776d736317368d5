import type { ComponentProps } from 'preact';
import { lazy, useLazy } from '@/components/lazy.ts';
import type { EntryDetail } from './entry-detail.tsx';

type Props = ComponentProps<typeof EntryDetail>;

/** Lists load it once they are on the screen, so that they appear sooner and rows still open at once. */
export const entryDetail = lazy(async () => (await import('./entry-detail.tsx')).EntryDetail);

/** What is under an opened row. */
export function EntryBody(props: Props) {
  const Detail = useLazy(entryDetail);
  return Detail && <Detail {...props} />;
}
