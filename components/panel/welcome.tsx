import './welcome.css';
import { KeyForm } from '@/components/key-form.tsx';
import { t } from '@/lib/i18n.ts';
import type { Picked } from '@/lib/ids/picked.ts';
import { type KeyOutcome, savedKeyWords } from '@/lib/key-words.ts';
import type { PanelActions } from '@/lib/panel/panel.ts';

interface Props {
  /** What was picked from a page before there was a key. */
  picked: Picked | null;
  onSave: PanelActions['saveKey'];
  onOutcome: (outcome: KeyOutcome | null) => void;
}

/** The first thing a person sees: what to do, and the field to do it in. */
export function Welcome({ picked, onSave, onOutcome }: Props) {
  const save = async (key: string) => {
    const { saved, test } = await onSave(key);
    return savedKeyWords(saved, test, Date.now());
  };
  return (
    <section class="welcome">
      <h2>{t('panel.welcome')}</h2>
      <p class="soft">{welcomeWords(picked)}</p>
      {!picked && (
        <p>
          <a class="link" href="/options.html#stored" target="_blank" rel="noopener">
            {t('options.stored')}
          </a>
        </p>
      )}
      <KeyForm autoFocus onSave={save} onOutcome={onOutcome} />
    </section>
  );
}

function welcomeWords(picked: Picked | null): string {
  if (!picked) return t('panel.stays_here');
  return t(picked.want === 'show' ? 'panel.pick_waits' : 'panel.text_waits');
}
