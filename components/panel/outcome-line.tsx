import type { KeyOutcome } from '@/lib/key-words.ts';

/** The one place of a page that says how something went. It always stands in the page, so that assistive technology hears of a change. */
export function OutcomeLine({ outcome }: { outcome: KeyOutcome | null }) {
  return (
    <p role="status" class={outcome ? lookOf(outcome) : ''}>
      {outcome?.words}
    </p>
  );
}

function lookOf({ good }: KeyOutcome): string {
  if (good === null) return '';
  return good ? 'good' : 'bad';
}
