import { CopyButton } from '@/components/copy-button.tsx';
import { RawText } from '@/components/raw/raw-text.tsx';
import type { TaskActions } from '@/lib/panel/panel.ts';

interface Props {
  recordKey: string;
  text: string;
  actions: Pick<TaskActions, 'copy' | 'save'>;
}

/** The answer's text as it came, to read, copy and keep. */
export function ReceivedSection({ recordKey, text, actions }: Props) {
  return (
    <section class="received" aria-labelledby="received-heading">
      <div class="received-head">
        <h2 id="received-heading">As received</h2>
        <span class="soft">{text.length.toLocaleString('en-GB')} characters</span>
        <span class="spring" />
        <CopyButton what="the text received" words="Copy" text={text} onCopy={actions.copy} />
        <button type="button" class="button quiet" onClick={() => actions.save(`task-${recordKey}.json`, text)}>
          Download
        </button>
      </div>
      <RawText text={text} />
    </section>
  );
}
