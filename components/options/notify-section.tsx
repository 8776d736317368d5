import { useState } from 'preact/hooks';
import { useOwnId } from '@/components/own-id.ts';
import { t } from '@/lib/i18n.ts';
import { SwitchLine } from './switch-line.tsx';

interface Props {
  /** What the person chose, or their organisation. */
  wanted: boolean;
  /** The organisation chose it. */
  isManaged: boolean;
  /** What the browser allows. */
  allowed: boolean;
  /** Turns notifications on or off; asks the browser where it must. Resolves to what holds now. */
  onChange: (wanted: boolean) => Promise<'on' | 'off' | 'refused' | 'failed'>;
}

const trouble = { on: null, off: null, refused: 'options.notify_refused', failed: 'options.not_saved' } as const;

/** The switch for notifications. */
export function NotifySection({ wanted, isManaged, allowed, onChange }: Props) {
  const [said, setSaid] = useState<(typeof trouble)[keyof typeof trouble]>(null);
  const noteId = useOwnId();
  const takenBack = wanted && !allowed;
  return (
    <section class="section">
      <h2>{t('options.notifications')}</h2>
      <SwitchLine
        words={t('options.notify')}
        isOn={wanted && allowed}
        isDisabled={isManaged}
        describedBy={isManaged ? noteId : undefined}
        onChange={async (isOn) => {
          const now = await onChange(isOn);
          setSaid(trouble[now]);
          return now === 'on';
        }}
      />
      <p class="soft">{t('options.notify_how')}</p>
      {isManaged && <p id={noteId}>{t('managed.note')}</p>}
      {isManaged && takenBack && (
        <div class="confirm">
          <p>{t('managed.allow_why')}</p>
          <button type="button" class="button primary" onClick={async () => setSaid(trouble[await onChange(true)])}>
            {t('managed.allow')}
          </button>
        </div>
      )}
      <p class="bad" aria-live="polite">
        {said ? t(said) : takenBack && !isManaged && t('options.notify_taken_back')}
      </p>
    </section>
  );
}
