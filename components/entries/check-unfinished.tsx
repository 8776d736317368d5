import { t } from '@/lib/i18n.ts';
import type { EntryActions } from '@/lib/panel/panel.ts';

interface Props {
  lookupId: string;
  /** How many of it rest without an end. */
  count: number;
  actions: Pick<EntryActions, 'checkUnfinished'>;
}

/** Goes on with what rests without an end of ids that were looked up together; nothing where all came to one. */
export function CheckUnfinished({ lookupId, count, actions }: Props) {
  return (
    count > 0 && (
      <button type="button" class="button quiet" onClick={() => actions.checkUnfinished(lookupId)}>
        {t('action.check_unfinished', count)}
      </button>
    )
  );
}
