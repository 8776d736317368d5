import type { ResultTask } from '@/lib/result-task.ts';
import type { ResultTexts } from '@/lib/result-texts.ts';
import { JsonTree } from './json-tree.tsx';
import { NewerLine } from './newer-line.tsx';
import type { ResultActions } from './result-actions.ts';
import { useResultText } from './result-text.ts';
import { TextState } from './text-state.tsx';

interface Props {
  tasks: readonly ResultTask[];
  texts: ResultTexts;
  actions: ResultActions;
}

/** What was received as a tree: the answer of the only task, or those of several as one list. */
export function ResultsTree({ tasks, texts, actions }: Props) {
  const { loaded, isOlder, showNewer } = useResultText(tasks, texts, actions.pause);
  if (loaded.is !== 'text') return <TextState is={loaded.is} tasks={tasks} what="tree" />;
  return (
    <div class="results-text">
      <NewerLine isOlder={isOlder} onShow={showNewer} />
      <JsonTree text={loaded.text} onCopy={actions.copy} />
    </div>
  );
}
