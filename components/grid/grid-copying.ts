import { useEffect, useState } from 'preact/hooks';

/** How the last copy went, in words; '' when that was a while ago. */
export type CopyOutcome = '' | `Copied ${string}` | 'Not copied';

/** Runs a copy and says for a moment how it went. */
export function useCopying(): [CopyOutcome, (what: string, copy: () => Promise<void>) => void] {
  const [outcome, setOutcome] = useState<{ words: CopyOutcome }>({ words: '' });
  useEffect(() => {
    if (outcome.words === '') return;
    const timer = setTimeout(() => setOutcome({ words: '' }), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const run = (what: string, copy: () => Promise<void>) => {
    copy().then(
      () => setOutcome({ words: `Copied ${what}` }),
      (error: unknown) => {
        console.error(error);
        setOutcome({ words: 'Not copied' });
      },
    );
  };
  return [outcome.words, run];
}
