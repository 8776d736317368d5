import { t } from '@/lib/i18n.ts';
import type { EntryActions } from '@/lib/panel/panel.ts';
import { CopyButton } from './copy-button.tsx';

interface Props {
  lookupId: string;
  actions: Pick<EntryActions, 'readTogether' | 'copy'>;
}

/** Copies the ids of tasks that belong together, one a line, in their order. */
export function CopyIds({ lookupId, actions }: Props) {
  const read = async () => {
    const found = await actions.readTogether(lookupId);
    // Of a task that was erased its key is left, which is its id in lower case.
    const ids = new Map(found?.records.map(({ key, id }) => [key, id]));
    return (found?.lookup.keys ?? []).map((key) => ids.get(key) ?? key).join('\n');
  };
  return <CopyButton words={t('action.copy_ids')} text={read} onCopy={actions.copy} />;
}
