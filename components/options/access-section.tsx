import { useRef, useState } from 'preact/hooks';
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
  const heading = useRef<HTMLHeadingElement>(null);
  const ask = async () => {
    const given = await onAsk();
    setRefused(!given);
    // The button that was pressed goes.
    if (given) heading.current?.focus();
  };
  const address = <span class="mono">{new URL(apiOrigin).host}</span>;
  return (
    <section class="section">
      <h2 ref={heading} tabIndex={-1}>
        {t('options.access')}
      </h2>
      {allowed ? (
        <p>
          <Say text="options.allowed" parts={{ address }} />
        </p>
      ) : (
        <div class="confirm">
          <p>
            <Say text="options.not_allowed" parts={{ address }} />
          </p>
          <button type="button" class="button primary" onClick={ask}>
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
