import { useState } from 'preact/hooks';
import { lazy, useSoon } from '@/components/lazy.ts';
import { OutcomeLine } from '@/components/panel/outcome-line.tsx';
import { t } from '@/lib/i18n.ts';
import type { KeyOutcome } from '@/lib/key-words.ts';
import type { Managed, SettingsInForce } from '@/lib/managed.ts';
import { type SettingsPart, settingsFileName } from '@/lib/settings-file.ts';
import { ConfirmBox } from './confirm-box.tsx';

const settingsWords = lazy(() => import('@/lib/settings-words.ts'));

interface Props {
  settings: SettingsInForce;
  managed: Managed;
  onExport: () => void;
  /** Sets what a file says; rejects where that fails. Called within the click, as the browser may have to ask. */
  onApply: (part: SettingsPart) => Promise<void>;
}

/** Settings saved as a file, and taken from one after a look at what it would change. */
export function SettingsFileSection({ settings, managed, onExport, onApply }: Props) {
  const [offered, setOffered] = useState<SettingsPart | null>(null);
  const [outcome, setOutcome] = useState<KeyOutcome | null>(null);
  const told = (good: boolean, words: string, part: SettingsPart | null = null) => {
    setOffered(part);
    setOutcome({ good, words });
  };
  useSoon(settingsWords);
  const read = async (file: File) => {
    const loaded = await settingsWords.load().catch(console.error);
    if (!loaded) return told(false, t('trouble.part_missing'));
    const { good, words, part } = await loaded.offerOf(file, settings, managed);
    told(good, words, part);
  };
  const cancel = () => told(true, '');
  const apply = async (part: SettingsPart) => {
    try {
      await onApply(part);
      told(true, t('settings_file.applied'));
    } catch (error) {
      console.error(error);
      told(false, t('options.not_saved'));
    }
  };
  return (
    <section class="section">
      <h2>{t('settings_file.title')}</h2>
      <p class="soft">{t('settings_file.how')}</p>
      <p class="keep-line">
        <button
          type="button"
          class="button"
          onClick={() => {
            onExport();
            told(true, t('export.saved', { name: settingsFileName }));
          }}
        >
          {t('settings_file.export')}
        </button>
        <label class="button file-button">
          <input
            type="file"
            class="unseen-words"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) void read(file);
              // So that the same file can be chosen again after a correction.
              currentTarget.value = '';
            }}
          />
          {t('settings_file.import')}
        </label>
      </p>
      {offered && (
        <ConfirmBox question={t('settings_file.question')} onCancel={cancel}>
          <ul class="plain-list">
            {settingsWords
              .loaded()
              ?.changeLines(settings, offered)
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ul>
          <div class="ask-buttons">
            <button type="button" class="button" onClick={cancel}>
              {t('action.cancel')}
            </button>
            <button type="button" class="button primary" onClick={() => apply(offered)}>
              {t('settings_file.apply')}
            </button>
          </div>
        </ConfirmBox>
      )}
      <OutcomeLine outcome={outcome} />
    </section>
  );
}
