import { ShownText } from '@/components/answer/received-text.tsx';
import { RawText } from '@/components/raw/raw-text.tsx';
import { fileNameOf } from '@/lib/export/file-name.ts';
import { comesWithText } from '@/lib/failure.ts';
import { localDay } from '@/lib/local-day.ts';
import type { ResultTask } from '@/lib/results/result-task.ts';
import type { ResultTexts } from '@/lib/results/result-texts.ts';
import { NewerLine } from './newer-line.tsx';
import type { ResultActions } from './result-actions.ts';
import { useResultText } from './result-text.ts';
import { TextState } from './text-state.tsx';

interface Props {
  label: string | null;
  fallbackLabel: string;
  tasks: readonly ResultTask[];
  texts: ResultTexts;
  /** Whether the text may be copied and saved. */
  mayExport: boolean;
  actions: ResultActions;
}

/** The answer of the only task exactly as received, or those of several as one JSON array of them. */
export function ResultsRaw({ label, fallbackLabel, tasks, texts, mayExport, actions }: Props) {
  const { loaded, isOlder, showNewer } = useResultText(tasks, texts, actions);
  if (loaded.is !== 'text') {
    const only = tasks.length === 1 ? tasks[0]?.record : undefined;
    const rejected = loaded.is === 'none' && only?.failure && comesWithText(only.failure.kind) ? only.failure : null;
    return (
      <>
        <TextState is={loaded.is} tasks={tasks} what="text" />
        {only && rejected && (
          <ShownText version={`${only.key} ${rejected.at}`} read={() => actions.readRejected(only.key)} />
        )}
      </>
    );
  }
  const save = (text: string) => {
    const name = fileNameOf(label, fallbackLabel, localDay(new Date()), 'json');
    actions.saveBlob(name, [text], 'application/json');
  };
  return (
    <div class="results-text">
      <NewerLine isOlder={isOlder} onShow={showNewer} />
      <RawText text={loaded.text} {...(mayExport ? { onCopy: actions.copy, onSave: save } : { mayCopy: false })} />
    </div>
  );
}
