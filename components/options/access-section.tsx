import { useState } from 'preact/hooks';

interface Props {
  allowed: boolean;
  /** Asks the browser. Resolves to whether access was given. */
  onAsk: () => Promise<boolean>;
}

/** Whether the browser lets the extension reach Openmart, and a button to ask for it. */
export function AccessSection({ allowed, onAsk }: Props) {
  const [refused, setRefused] = useState(false);
  return (
    <section class="section">
      <h2>Access to Openmart</h2>
      {allowed ? (
        <p>
          Allowed: the extension can reach <span class="mono">api.openmart.ai</span>, and no other address.
        </p>
      ) : (
        <div class="confirm">
          <p>
            The browser does not let the extension reach <span class="mono">api.openmart.ai</span>. Nothing can be
            looked up until it does.
          </p>
          <button type="button" class="button primary" onClick={async () => setRefused(!(await onAsk()))}>
            Allow access
          </button>
        </div>
      )}
      <p class="bad" aria-live="polite">
        {refused && !allowed && 'The browser did not allow it. Press the button again and choose “Allow” when it asks.'}
      </p>
    </section>
  );
}
