import { useEffect, useMemo } from 'preact/hooks';
import { useLazyOrFailed } from '@/components/lazy.ts';
import { PartMissing } from '@/components/part-missing.tsx';
import { hasSettled, type TaskRecord } from '@/lib/record.ts';
import type { View } from '@/lib/route.ts';
import type { Standing } from '@/lib/standing.ts';
import type { PageActions } from './page-actions.ts';
import { resultsDetail } from './results-detail.ts';

interface Props {
  /** For the names of files: a tracking id, or the id of a batch. */
  label: string | null;
  fallbackLabel: string;
  /** In pasted order; the same array while nothing changed. */
  records: readonly TaskRecord[];
  /** Whether there are no more still to be read; unless told, yes. */
  areAll?: boolean;
  /** What is shown beside these: the batch that they belong to. */
  owner?: TaskRecord;
  standing: Standing;
  view: View | undefined;
  onView: (view: View) => void;
  actions: PageActions;
  isOne?: boolean;
  /** Whether they count as seen while they stand here. */
  areRead?: boolean;
  onSelection?: (keys: string[]) => void;
}

/** The results themselves, drawn by what is fetched when it is first wanted. */
export function ShownResults({ owner, isOne = false, areRead = true, onSelection, ...props }: Props) {
  const { records, actions } = props;
  const [detail, noDetail] = useLazyOrFailed(resultsDetail);
  const news = useMemo(() => {
    if (!areRead) return [];
    const all = owner ? [owner, ...records] : records;
    return all.filter((record) => record.unseenSince !== null && hasSettled(record)).map(({ key }) => key);
  }, [records, owner, areRead]);
  useEffect(() => actions.opened(new Set(news)), [news.join()]);
  if (noDetail) return <PartMissing />;
  return (
    <div class={detail ? 'shown-results' : 'shown-results coming-rows'} aria-busy={detail === null}>
      {detail && <detail.ResultsDetail {...props} isOne={isOne} {...(onSelection && { onSelection })} />}
    </div>
  );
}
