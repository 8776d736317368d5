import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { atMostEvery } from '@/lib/at-most-every.ts';
import { bulkWords, lookupNews } from '@/lib/bulk-news.ts';
import type { Entry } from '@/lib/entry.ts';
import type { Listing } from '@/lib/panel/panel.ts';
import type { Standing } from '@/lib/standing.ts';

interface Props {
  entries: readonly Entry[];
  resting: Listing['resting'];
  standing: Standing;
}

/** So often at most, in milliseconds: it should not talk over everything else. */
const sayEvery = 5_000;

/** Tells those who can't see the bars how the work of many tasks goes on, politely and now and then, and what came of it. */
export function BulkNews({ entries, resting, standing }: Props) {
  const before = useRef(entries);
  const [progress, setProgress] = useState('');
  const [news, setNews] = useState('');
  const pacer = useMemo(() => atMostEvery<string>(sayEvery, after, setProgress), []);
  useEffect(() => pacer.stop, [pacer]);
  useEffect(() => {
    const words = lookupNews(before.current, entries, (id) => resting.get(id) ?? [], standing);
    before.current = entries;
    if (words !== '') setNews(words);
    pacer.offer(bulkWords(entries));
  }, [entries, standing]);
  return (
    <>
      <p class="unseen-words" aria-live="polite">
        {progress}
      </p>
      <p class="unseen-words" aria-live="polite">
        {news}
      </p>
    </>
  );
}

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
