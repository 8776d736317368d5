import { useEffect, useState } from 'preact/hooks';
import { t } from '@/lib/i18n.ts';

/** How the last copy went; `null` when that was a while ago. */
export type CopyOutcome = { good: boolean; words: string } | null;

/** Runs a copy and says for a moment how it went. */
export function useCopying(): [CopyOutcome, (what: string, copy: () => Promise<void>) => void] {
  const [outcome, setOutcome] = useState<CopyOutcome>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const run = (what: string, copy: () => Promise<void>) => {
    copy().then(
      () => setOutcome({ good: true, words: t('grid.copied', { what }) }),
      (error: unknown) => {
        console.error(error);
        setOutcome({ good: false, words: t('copy.failed') });
      },
    );
  };
  return [outcome, run];
}
