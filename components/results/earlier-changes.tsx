import { lazy, useLazy } from '@/components/lazy.ts';
import { useLoaded } from '@/components/loaded.ts';
import { t } from '@/lib/i18n.ts';
import { atTime } from '@/lib/task-times.ts';
import type { PageActions } from './page-actions.ts';

interface Props {
  recordKey: string;
  /** When the answer that is shown came, in epoch milliseconds. */
  receivedAt: number;
  actions: Pick<PageActions, 'readBody' | 'readEarlier'>;
}

const changes = lazy(() => import('@/components/answer/answer-changes.tsx'));

/** What changed since the answer before, where there was one. Draws nothing else. */
export function EarlierChanges({ recordKey, receivedAt, actions }: Props) {
  const loaded = useLoaded(async () => {
    const earlier = await actions.readEarlier(recordKey);
    const now = earlier && (await actions.readBody(recordKey));
    return now && { earlier, now };
  }, `${recordKey} ${receivedAt}`);
  const pair = loaded.state === 'ready' ? loaded.value : null;
  const shown = useLazy(changes, pair !== null);
  if (!pair || !shown) return null;
  const { earlier, now } = pair;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="earlier-changes" aria-label={t('answer.what_changed')} tabIndex={0}>
      <shown.AnswerChanges before={earlier.text} after={now.text} since={atTime(earlier.receivedAt, Date.now())} />
    </section>
  );
}
