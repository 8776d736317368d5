import { JsonTree } from '@/components/tree/json-tree.tsx';
import type { ResultTask } from '@/lib/results/result-task.ts';
import type { ResultTexts } from '@/lib/results/result-texts.ts';
import { NewerLine } from './newer-line.tsx';
import type { ResultActions } from './result-actions.ts';
import { useResultText } from './result-text.ts';
import { TextState } from './text-state.tsx';

interface Props {
  tasks: readonly ResultTask[];
  texts: ResultTexts;
  /** Whether more than single values may be copied. */
  mayExport: boolean;
  actions: ResultActions;
}

/** What was received as a tree: the answer of the only task, or those of several as one list. */
export function ResultsTree({ tasks, texts, mayExport, actions }: Props) {
  const { loaded, isOlder, showNewer } = useResultText(tasks, texts, actions);
  if (loaded.is !== 'text') return <TextState is={loaded.is} tasks={tasks} what="tree" />;
  return (
    <div class="results-text">
      <NewerLine isOlder={isOlder} onShow={showNewer} />
      <JsonTree text={loaded.text} mayCopyBranches={mayExport} onCopy={actions.copy} />
    </div>
  );
}
