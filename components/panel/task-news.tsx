import { useEffect, useRef, useState } from 'preact/hooks';
import type { TaskRecord } from '@/lib/record.ts';
import type { Standing } from '@/lib/standing.ts';
import { newsWords } from '@/lib/task-news.ts';

interface Props {
  records: readonly TaskRecord[];
  standing: Standing;
}

/** Tells those who can't see the list what became of tasks since the page was opened, politely and once. */
export function TaskNews({ records, standing }: Props) {
  const before = useRef(records);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const words = newsWords(before.current, records, standing);
    before.current = records;
    if (words !== '') setSaid(words);
  }, [records, standing]);
  return (
    <p class="unseen-words" aria-live="polite">
      {said}
    </p>
  );
}
