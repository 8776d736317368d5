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
  if (is === 'loading') return 'Reading results…';
  if (is === 'failed') return 'What is stored could not be read. Reload the page to try again.';
  if (is === 'too-long')
    return `Together these answers are too long for one ${what}. Export them as JSON or NDJSON instead.`;
  const [only] = tasks;
  return only ? `No answer has been received. Status: ${statusWord(only)}` : 'There are no tasks here yet.';
}
