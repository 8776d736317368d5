import { useEffect, useState } from 'preact/hooks';
import { t } from '@/lib/i18n.ts';

/** How the last copy went; `null` when that was a while ago. */
export type CopyOutcome = { good: boolean; words: string } | null;

/** Runs a copy and says for a moment how it went; `null` for one that the organisation does not let happen. */
export function useCopying(): [CopyOutcome, (what: string, copy: (() => Promise<void>) | null) => void] {
  const [outcome, setOutcome] = useState<CopyOutcome>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const run = (what: string, copy: (() => Promise<void>) | null) => {
    if (!copy) return setOutcome({ good: false, words: t('managed.exports_off') });
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
