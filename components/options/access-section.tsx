import { useState } from 'preact/hooks';
import { Say } from '@/components/say.tsx';
import { t } from '@/lib/i18n.ts';
import { apiOrigin } from '@/lib/origin.ts';

interface Props {
  allowed: boolean;
  /** Asks the browser. Resolves to whether access was given. */
  onAsk: () => Promise<boolean>;
}

/** Whether the browser lets the extension reach Openmart, and a button to ask for it. */
export function AccessSection({ allowed, onAsk }: Props) {
  const [refused, setRefused] = useState(false);
  const address = <span class="mono">{new URL(apiOrigin).host}</span>;
  return (
    <section class="section">
      <h2>{t('options.access')}</h2>
      {allowed ? (
        <p>
          <Say text="options.allowed" parts={{ address }} />
        </p>
      ) : (
        <div class="confirm">
          <p>
            <Say text="options.not_allowed" parts={{ address }} />
          </p>
          <button type="button" class="button primary" onClick={async () => setRefused(!(await onAsk()))}>
            {t('options.allow')}
          </button>
        </div>
      )}
      <p class="bad" aria-live="polite">
        {refused && !allowed && t('options.access_refused')}
      </p>
    </section>
  );
}
