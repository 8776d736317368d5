import { t } from '@/lib/i18n.ts';
import { mixedScripts } from '@/lib/text/mixed-scripts.ts';

/** Warns of an e-mail or web address that may pass for another one; nothing for any other. `address` is where a link of it leads. */
export function LookAlikeMark({ text, address = null }: { text: string; address?: string | null }) {
  const host = address === null ? '' : new URL(address).hostname;
  if (!mixedScripts(text) && !mixedScripts(host)) return null;
  return (
    <span class="chip bad" title={t('text.look_alike_why')}>
      {t('text.look_alike')}
    </span>
  );
}
