import { useState } from 'preact/hooks';

interface Props {
  /** What the person chose. */
  wanted: boolean;
  /** What the browser allows. */
  allowed: boolean;
  /** Turns notifications on or off; asks the browser where it must. Resolves to what holds now. */
  onChange: (wanted: boolean) => Promise<'on' | 'off' | 'refused' | 'failed'>;
}

const words = {
  on: '',
  off: '',
  refused: 'The browser did not allow it. Turn the switch on again and choose “Allow” when it asks.',
  failed: 'That could not be saved. Try again.',
} as const;

/** The switch for notifications. */
export function NotifySection({ wanted, allowed, onChange }: Props) {
  const [said, setSaid] = useState('');
  const takenBack = wanted && !allowed;
  return (
    <section class="section">
      <h2>Notifications</h2>
      <label class="switch-line">
        <input
          type="checkbox"
          role="switch"
          class="switch"
          checked={wanted && allowed}
          aria-checked={wanted && allowed}
          onChange={async (event) => {
            const box = event.currentTarget;
            const now = await onChange(box.checked);
            setSaid(words[now]);
            // The box moved with the click; it must not go on showing what was refused.
            box.checked = now === 'on';
          }}
        />
        <span>Show a notification when a watched task is done</span>
      </label>
      <p class="soft">
        One for each task, or one for ids looked up together. It holds no personal data; a click opens the result.
      </p>
      <p class="bad" aria-live="polite">
        {said ||
          (takenBack ? 'The browser no longer allows notifications. Turn the switch on to allow them again.' : '')}
      </p>
    </section>
  );
}
