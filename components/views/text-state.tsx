import { t } from '@/lib/i18n.ts';
import { type ResultTask, statusWord } from '@/lib/results/result-task.ts';

interface Props {
  is: 'loading' | 'failed' | 'none' | 'too-long';
  tasks: readonly ResultTask[];
  what: 'tree' | 'text';
}

/** Why there is no text to show. */
export function TextState({ is, tasks, what }: Props) {
  return (
    <p class="detail-note" role={is === 'failed' ? 'alert' : undefined}>
      {wordsOf(is, tasks, what)}
    </p>
  );
}

function wordsOf(is: Props['is'], tasks: readonly ResultTask[], what: Props['what']): string {
  if (is === 'loading') return t('views.reading');
  if (is === 'failed') return t('views.unread_reload');
  if (is === 'too-long') return t(what === 'tree' ? 'views.too_long_tree' : 'views.too_long_text');
  const [only] = tasks;
  return only ? t('views.no_answer', { status: statusWord(only) }) : t('views.no_tasks');
}
